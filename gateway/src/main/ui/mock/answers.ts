/** The shapes in which the platform answers. */

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'req-0001', ...headers },
  });

export const problem = (status: number, code: string, title: string, rest: object = {}) =>
  json({ type: `https://faitiere.org/problems/${code}`, status, code, title, ...rest }, status, {
    'Content-Type': 'application/problem+json',
  });

export const notFound = () =>
  problem(404, 'resource.notFound', 'Introuvable', { detail: 'Cette ressource n’existe pas.' });

export const page = (items: unknown[], rest: object = {}) =>
  json({ items, total: items.length, ...rest });
