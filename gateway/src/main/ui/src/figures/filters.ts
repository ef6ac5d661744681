import { useSearchParams } from 'react-router';

/** What narrows the figures; kept in the address, so that a view can be sent to a colleague. */
export const filterNames = [
  'from',
  'to',
  'status',
  'region',
  'type',
  'topic',
  'audience',
  'sex',
  'ageGroup',
  'level',
  'project',
  'undated',
  'asOf',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

export function readFilters(params: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) {
      filters[name] = value;
    }
  }
  return filters;
}

export function writeFilters(filters: Filters): string {
  const params = new URLSearchParams();
  for (const name of filterNames) {
    const value = filters[name];
    if (value) {
      params.set(name, value);
    }
  }
  return params.toString();
}

export function useFilters(): [Filters, (change: Filters) => void] {
  const [params, setParams] = useSearchParams();
  const change = (next: Filters) => {
    const merged = { ...readFilters(params), ...next };
    setParams(writeFilters(merged), { replace: true, preventScrollReset: true });
  };
  return [readFilters(params), change];
}

/** The address of the activities behind a figure. */
export function provenanceAddress(slug: string, filters: Filters): string {
  const query = writeFilters(filters);
  return `/reseaux/${slug}/chiffres/provenance${query ? `?${query}` : ''}`;
}
