import { useSearchParams } from 'react-router';
import { readFilters, type Filters } from '../filters';

/** Two times of the log; a day means its end, and without a second one it is now. */
export interface Moments {
  since: string;
  until?: string;
}

const daysBack = 30;

export const today = () => new Date().toISOString().slice(0, 10);

/** A month ago, where the address names no first time. */
function lately(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - daysBack);
  return day.toISOString().slice(0, 10);
}

export const isOutOfOrder = ({ since, until }: Moments) =>
  until !== undefined && until.slice(0, 10) < since.slice(0, 10);

export function useMoments() {
  const [params, setParams] = useSearchParams();
  const { asOf: _asOf, ...filters }: Filters = readFilters(params);
  const moments: Moments = {
    since: params.get('since') ?? lately(),
    until: params.get('until') ?? undefined,
  };
  const change = (next: Partial<Moments>) => {
    const kept = new URLSearchParams(params);
    for (const [name, value] of Object.entries(next)) {
      if (value) {
        kept.set(name, value);
      } else {
        kept.delete(name);
      }
    }
    setParams(kept, { replace: true, preventScrollReset: true });
  };
  return { moments, filters, change };
}
