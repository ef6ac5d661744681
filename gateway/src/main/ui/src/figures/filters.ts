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

const under = (slug: string, page: string, query: string) =>
  `/reseaux/${slug}/chiffres${page}${query ? `?${query}` : ''}`;

export const figuresAddress = (slug: string, filters: Filters) =>
  under(slug, '', writeFilters(filters));

/** The address of the activities behind a figure. */
export const provenanceAddress = (slug: string, filters: Filters) =>
  under(slug, '/provenance', writeFilters(filters));

export const verificationAddress = (slug: string, filters: Filters) =>
  under(slug, '/verification', writeFilters(filters));

/** What changed since the moment for which figures are shown, if they are of the past. */
export function changesAddress(slug: string, { asOf, ...filters }: Filters): string {
  const since = asOf ? `since=${encodeURIComponent(asOf)}` : '';
  return under(slug, '/changements', [since, writeFilters(filters)].filter(Boolean).join('&'));
}
