import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, bodyOf } from './client';
import { credentials } from './credentials';
import { ProblemError } from './problem';

const network = { id: 'n1', slug: 'pasc' };

function answering(...answers: (() => Response)[]) {
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() => Promise.resolve((answers.shift() ?? Response.error)()));
}

const expired = () => Response.json({ code: 'token.invalid' }, { status: 401 });
const read = () =>
  bodyOf(api.GET('/api/v1/networks/{idOrSlug}', { params: { path: { idOrSlug: 'pasc' } } }));

afterEach(() => {
  credentials.useToken(undefined);
  credentials.renewBy(() => Promise.resolve(false));
});

describe('the client of the shared API', () => {
  it('sends a request again with the renewed token', async () => {
    const fetch = answering(expired, () => Response.json(network));
    credentials.useToken('old');
    credentials.renewBy(() => {
      credentials.useToken('new');
      return Promise.resolve(true);
    });

    expect(await read()).toEqual(network);

    const tokens = fetch.mock.calls.map(([request]) =>
      (request as Request).headers.get('Authorization'),
    );
    expect(tokens).toEqual(['Bearer old', 'Bearer new']);
  });

  it('gives up when the token cannot be renewed', async () => {
    const fetch = answering(expired);
    credentials.useToken('old');

    await expect(read()).rejects.toThrow(ProblemError);

    expect(fetch).toHaveBeenCalledOnce();
  });

  it('throws a refusal with its words and the id of the request', async () => {
    const headers = { 'X-Request-Id': 'r-7', 'Content-Type': 'application/problem+json' };
    answering(
      () => new Response(JSON.stringify({ title: 'Introuvable' }), { status: 404, headers }),
    );

    await expect(read()).rejects.toMatchObject({
      problem: { title: 'Introuvable', status: 404, requestId: 'r-7' },
    });
  });

  it('survives a refusal that is no problem document', async () => {
    answering(() => new Response('<html>', { status: 502 }));

    await expect(read()).rejects.toMatchObject({ problem: { status: 502 } });
  });
});
