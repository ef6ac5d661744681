import type {
  Activity,
  AgeGroup,
  Audience,
  Level,
  Place,
  Precision,
  Sex,
  Visibility,
} from '../../api/model';
import { noDate, readDate, type PartialDate } from './partial-date';

/** The form as it is typed; named like the API, so that a problem's field finds its input. */
export interface ActivityForm {
  type: string;
  title: { fr: string; en: string };
  description: { fr: string; en: string };
  projectId: string;
  componentId: string;
  startDate: PartialDate;
  endDate: PartialDate;
  level: Level | '';
  topics: string[];
  organisers: { name: string; organisationId: string }[];
  locations: PlaceInput[];
  participants: LineInput[];
  reached: { count: string; precision: Precision };
  occurrences: string;
  visibility: Visibility;
  sensitive: boolean;
  lessons: { fr: string; en: string };
}

export interface PlaceInput {
  country: string;
  region: string;
  place: string;
}

export interface LineInput {
  count: string;
  precision: Precision;
  audience: Audience | '';
  sex: Sex | '';
  ageGroup: AgeGroup | '';
  location: PlaceInput;
}

export const emptyPlace = (country = ''): PlaceInput => ({ country, region: '', place: '' });

export const emptyLine = (country = ''): LineInput => ({
  count: '',
  precision: 'EXACT',
  audience: '',
  sex: '',
  ageGroup: '',
  location: emptyPlace(country),
});

export function emptyForm(country: string | undefined, projectId = ''): ActivityForm {
  return {
    type: '',
    title: { fr: '', en: '' },
    description: { fr: '', en: '' },
    projectId,
    componentId: '',
    startDate: noDate,
    endDate: noDate,
    level: '',
    topics: [],
    organisers: [],
    locations: [emptyPlace(country)],
    participants: [emptyLine(country)],
    reached: { count: '', precision: 'EXACT' },
    occurrences: '1',
    visibility: 'NETWORK',
    sensitive: false,
    lessons: { fr: '', en: '' },
  };
}

const text = (value: { fr?: string; en?: string } | undefined) => ({
  fr: value?.fr ?? '',
  en: value?.en ?? '',
});

const place = (value: Place | undefined, home: string): PlaceInput => ({
  country: value?.country ?? home,
  region: value?.region ?? '',
  place: value?.place ?? '',
});

/** An activity as it stands, to be corrected. */
export function formOf(activity: Activity, country = ''): ActivityForm {
  return {
    type: activity.type,
    title: text(activity.title),
    description: text(activity.description),
    projectId: activity.projectId ?? '',
    componentId: activity.componentId ?? '',
    startDate: readDate(activity.startDate),
    endDate: readDate(activity.endDate),
    level: activity.level ?? '',
    topics: activity.topics ?? [],
    organisers: (activity.organisers ?? []).map(({ name, organisationId }) => ({
      name: name ?? '',
      organisationId: organisationId ?? '',
    })),
    locations: (activity.locations ?? []).map((location) => place(location, country)),
    participants: (activity.participants ?? []).map((line) => ({
      count: String(line.count),
      precision: line.precision ?? 'EXACT',
      audience: line.audience ?? '',
      sex: line.sex ?? '',
      ageGroup: line.ageGroup ?? '',
      location: place(line.location, country),
    })),
    reached: {
      count: activity.reached ? String(activity.reached.count) : '',
      precision: activity.reached?.precision ?? 'EXACT',
    },
    occurrences: String(activity.occurrences ?? 1),
    visibility: activity.visibility ?? 'NETWORK',
    sensitive: activity.sensitive ?? false,
    lessons: text(activity.lessons),
  };
}
