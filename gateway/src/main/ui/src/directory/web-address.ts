/** Only web addresses become links. */
export function webAddress(text: string | undefined): string | undefined {
  if (!text) {
    return undefined;
  }
  try {
    const url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
