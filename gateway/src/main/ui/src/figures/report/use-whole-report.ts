import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { useLanguage } from '../../text/use-format';

/**
 * Fetches a report with the person's token, which a link cannot carry, and shows it in a tab that
 * was opened with the click: browsers refuse to open one later. Without a tab it is shown in this
 * one. The browser drops the copy with this page, so that the tab can be reloaded until then.
 */
export function useWholeReport({ slug, year }: { slug: string; year: string }) {
  const lang = useLanguage();
  return useMutation({
    mutationFn: async (_tab: Window | null) => {
      const params = { path: { network: slug }, query: { year, lang, format: 'html' } };
      const address = '/api/v1/reports/network/{network}/annual';
      return bodyOf(api.GET(address, { params, parseAs: 'text' }));
    },
    onSuccess: (page, tab) => (tab ?? window).location.replace(addressOf(page)),
    onError: (_error, tab) => tab?.close(),
  });
}

/** Its links are relative to the platform, which a copy in memory does not know. */
function addressOf(page: string): string {
  const base = `<base href="${window.location.origin}/">`;
  const copy = page.replace('<head>', `<head>${base}`);
  return URL.createObjectURL(new Blob([copy], { type: 'text/html;charset=utf-8' }));
}
