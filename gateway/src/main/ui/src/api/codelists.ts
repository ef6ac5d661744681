import { queryOptions, useQuery } from '@tanstack/react-query';
import { pick } from '../text/localised';
import { useLanguage } from '../text/use-format';
import { api, bodyOf } from './client';

const codelistQuery = (name: string, country?: string) =>
  queryOptions({
    queryKey: ['codelists', name, country],
    queryFn: async () => {
      const params = { path: { name }, query: { country } };
      return (await bodyOf(api.GET('/api/v1/codelists/{name}', { params }))).items;
    },
    staleTime: Infinity,
    retry: false,
  });

export interface NamedCode {
  code: string;
  label: string;
}

/** The codes of a list with their names in the reader's language, in alphabetical order. */
export function useCodes(name: string, country?: string, enabled = true): NamedCode[] {
  const language = useLanguage();
  const { data = [] } = useQuery({ ...codelistQuery(name, country), enabled });
  return data
    .map((code) => ({ code: code.code, label: pick(code.name, language) || code.code }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

/** The name of a code, or the code itself where the list does not know it. */
export function useCodeNames(name: string, country?: string): (code: string) => string {
  const codes = useCodes(name, country);
  return (code) => codes.find((one) => one.code === code)?.label ?? code;
}

/** Names regions such as `TG-K`; the country is in the code. */
export function useRegionNames(country: string | undefined): (code: string) => string {
  const codes = useCodes('regions', country, country !== undefined);
  return (code) => codes.find((one) => one.code === code)?.label ?? code;
}
