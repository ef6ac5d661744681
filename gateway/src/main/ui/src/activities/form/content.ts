import type { ActivityContent, ActivityType, ParticipantLine, Place, Text } from '../../api/model';
import type { ActivityForm, LineInput, PlaceInput } from './form-values';
import { writeDate } from './partial-date';

const given = (value: string): string | undefined => value.trim() || undefined;

function textOf({ fr, en }: { fr: string; en: string }): Text | undefined {
  const text: Text = {};
  if (fr.trim()) {
    text.fr = fr.trim();
  }
  if (en.trim()) {
    text.en = en.trim();
  }
  return text.fr || text.en ? text : undefined;
}

/** A country alone, kept from the list's default, says nothing about a place. */
function placeOf({ country, region, place }: PlaceInput, home: string): Place | undefined {
  const located = given(region) ?? given(place);
  if (!located && (!country || country === home)) {
    return undefined;
  }
  return withoutGaps({ country: given(country), region: given(region), place: given(place) });
}

function lineOf(line: LineInput, home: string): ParticipantLine {
  return withoutGaps({
    count: Number(line.count),
    precision: line.precision,
    audience: line.audience || undefined,
    sex: line.sex || undefined,
    ageGroup: line.ageGroup || undefined,
    location: placeOf(line.location, home),
  });
}

const isBlank = (line: LineInput) =>
  !line.count.trim() && !line.audience && !line.sex && !line.ageGroup && !line.location.region;

const kept = <T>(items: T[], isSent: (item: T) => boolean): number[] =>
  items.flatMap((item, index) => (isSent(item) ? [index] : []));

/** Which lines of the form are sent; a problem counts only these. */
export function sentIndexes(form: ActivityForm, home = ''): Record<string, number[]> {
  return {
    organisers: kept(form.organisers, ({ name }) => name.trim() !== ''),
    locations: kept(form.locations, (location) => placeOf(location, home) !== undefined),
    participants: kept(form.participants, (line) => !isBlank(line)),
  };
}

/** What the API is sent: what was not stated is absent, never guessed. */
export function contentOf(form: ActivityForm, home = ''): ActivityContent {
  const places = form.locations.map((location) => placeOf(location, home)).filter(isKnown);
  return withoutGaps({
    type: form.type as ActivityType,
    title: textOf(form.title) ?? {},
    description: textOf(form.description),
    projectId: given(form.projectId),
    componentId: given(form.componentId),
    startDate: writeDate(form.startDate),
    endDate: writeDate(form.endDate),
    level: form.level || undefined,
    topics: form.topics,
    organisers: form.organisers
      .filter(({ name }) => name.trim())
      .map(({ name, organisationId }) =>
        withoutGaps({ organisationId: given(organisationId), name: name.trim() }),
      ),
    locations: places,
    participants: form.participants
      .filter((line) => !isBlank(line))
      .map((line) => lineOf(line, home)),
    reached: form.reached.count.trim()
      ? { count: Number(form.reached.count), precision: form.reached.precision }
      : undefined,
    occurrences: Number(form.occurrences || 1),
    visibility: form.visibility,
    sensitive: form.sensitive,
    lessons: textOf(form.lessons),
  });
}

const isKnown = <T>(value: T | undefined): value is T => value !== undefined;

function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
