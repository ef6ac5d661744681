import createClient, { type Middleware } from 'openapi-fetch';
import { credentials } from './credentials';
import { ProblemError, readProblem } from './problem';
import type { paths } from './schema';

function carryCredentials(request: Request): Request {
  const token = credentials.token();
  request.headers.set('Accept-Language', credentials.language());
  if (token) {
    request.headers.set('Authorization', `Bearer ${token}`);
  }
  return request;
}

/** An expired token is renewed once under way; what was being sent is not lost. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await globalThis.fetch(carryCredentials(request));
  const refused = response.status === 401 && credentials.token() !== undefined;
  return refused && (await credentials.renew())
    ? globalThis.fetch(carryCredentials(again))
    : response;
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) {
      throw new ProblemError(await readProblem(response));
    }
    return response;
  },
};

/** The shared API, typed; every refusal is thrown as a ProblemError. */
export const api = createClient<paths>({ baseUrl: globalThis.location.origin, fetch: send });
api.use(throwProblems);

/** The body of an answer, which is there because refusals are thrown. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** A page's size; some documents call it text and others a number, which the wire does not tell. */
export const pageSize = (items: number) => items as never;
