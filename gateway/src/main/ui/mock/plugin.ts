import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { mockPlatform as newPlatform, type Person } from './platform.ts';

const person: Person = {
  subject: 'deux-reseaux@faitiere.test',
  name: 'Afi Mensah',
  platformAdministrator: Boolean(process.env.FAITIERE_MOCK_ADMINISTRATOR),
  grants: [
    { network: 'cnsc-togo', role: 'ADMINISTRATOR' },
    { network: 'pasc', role: 'OFFICER' },
  ],
};

const tokens = new Set<string>();
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
  }
  return body;
}

function signIn(origin: string, query: URLSearchParams): string {
  const back = new URL(query.get('redirect_uri') ?? origin);
  back.searchParams.set('code', 'mock-code');
  back.searchParams.set('state', query.get('state') ?? '');
  return back.href;
}

function token(origin: string) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: origin,
    sub: person.subject,
    name: person.name,
    aud: 'admin-ui',
    iat: now,
    exp: now + 300,
  };
  const access = `mock-${Math.random()}`;
  tokens.add(access);
  return {
    access_token: access,
    id_token: `${base64({ alg: 'none' })}.${base64(claims)}.`,
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'openid profile',
  };
}

function middleware(): Connect.NextHandleFunction {
  const signedIn = newPlatform(person);
  const anonymous = newPlatform();
  return (request, response, next) => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', origin);
    const send = (body: unknown) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      send({
        issuer: origin,
        authorization_endpoint: `${origin}/oauth2/authorize`,
        token_endpoint: `${origin}/oauth2/token`,
        jwks_uri: `${origin}/oauth2/jwks`,
        end_session_endpoint: `${origin}/connect/logout`,
      });
    } else if (url.pathname === '/oauth2/authorize') {
      response.writeHead(302, { Location: signIn(origin, url.searchParams) }).end();
    } else if (url.pathname === '/oauth2/token') {
      send(token(origin));
    } else if (url.pathname === '/connect/logout') {
      response.writeHead(302, { Location: '/' }).end();
    } else if (url.pathname.startsWith('/api/')) {
      const bearer = request.headers.authorization?.replace('Bearer ', '') ?? '';
      const own = url.pathname === '/api/v1/me' && !tokens.has(bearer);
      void relay(own ? anonymous : signedIn, request, response, url);
    } else {
      next();
    }
  };
}

async function relay(
  answer: (request: Request) => Promise<Response>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const body = await bodyOf(request);
  const key = request.headers['idempotency-key'];
  const result = await answer(
    new Request(url, {
      method: request.method,
      headers: key ? { 'Idempotency-Key': String(key) } : {},
      body: body || undefined,
    }),
  );
  response.writeHead(result.status, Object.fromEntries(result.headers));
  response.end(await result.text());
}

/** Plays the platform to the development server; never part of the build. */
export function mockPlatform(): Plugin {
  return {
    name: 'mock-platform',
    configureServer: (server) => void server.middlewares.use(middleware()),
    configurePreviewServer: (server) => void server.middlewares.use(middleware()),
  };
}
