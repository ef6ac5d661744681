import { formPath, type Problem } from '../../api/problem';
import type { ActivityForm } from './form-values';

/** The input that a problem's field speaks of: `participants[0].count`, `startDate`, `title.fr`. */
export function inputOf(field: string): string {
  const path = formPath(field);
  if (/^(title|description|lessons)$/.test(path)) {
    return `${path}.fr`;
  }
  if (/^(startDate|endDate)$/.test(path)) {
    return `${path}.year`;
  }
  if (/^topics(\.|$)/.test(path)) {
    return 'topics';
  }
  if (/^(locations\.\d+|participants\.\d+\.location)$/.test(path)) {
    return `${path}.region`;
  }
  if (/^participants\.\d+$/.test(path)) {
    return `${path}.count`;
  }
  if (/^organisers\.\d+(\.organisationId)?$/.test(path)) {
    return path.replace(/^(organisers\.\d+).*/, '$1.name');
  }
  return path === 'reached' ? 'reached.count' : path;
}

function has(form: object, path: string): boolean {
  let value: unknown = form;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !(part in value)) {
      return false;
    }
    value = (value as Record<string, unknown>)[part];
  }
  return true;
}

export interface SortedErrors {
  atFields: { path: string; message: string }[];
  elsewhere: string[];
}

/** Messages that have an input go to it; the others are shown above the form. */
export function sortErrors(problem: Problem, form: ActivityForm): SortedErrors {
  const sorted: SortedErrors = { atFields: [], elsewhere: [] };
  for (const { field, message } of problem.errors ?? []) {
    const path = inputOf(field);
    if (has(form, path)) {
      sorted.atFields.push({ path, message });
    } else {
      sorted.elsewhere.push(`${field} : ${message}`);
    }
  }
  return sorted;
}

/**
 * Blank lines are not sent, so the service counts without them: its line 0 may be the form's
 * line 2.
 */
export function withFormIndexes(problem: Problem, sent: Record<string, number[]>): Problem {
  const errors = problem.errors?.map((error) => ({
    ...error,
    field: error.field.replace(/^(\w+)([[.])(\d+)/, (whole, list: string, mark: string, index) => {
      const shown = sent[list]?.[Number(index)];
      return shown === undefined ? whole : `${list}${mark}${shown}`;
    }),
  }));
  return { ...problem, errors };
}
