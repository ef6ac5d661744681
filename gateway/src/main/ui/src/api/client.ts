import createClient, { type Middleware } from 'openapi-fetch';
import { credentials } from './credentials';
import { ProblemError, readProblem } from './problem';
import type { paths } from './schema';

const carryCredentials: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', credentials.language());
    const token = credentials.token();
    if (token) {
      request.headers.set('Authorization', `Bearer ${token}`);
    }
    return request;
  },
};

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (response.status === 401 && credentials.token()) {
      credentials.refuse();
    }
    if (!response.ok && response.status !== 304) {
      throw new ProblemError(await readProblem(response));
    }
    return response;
  },
};

/** The shared API, typed; every refusal is thrown as a ProblemError. */
export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(carryCredentials, throwProblems);

/** The body of an answer, which is there because refusals are thrown. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
