import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { vi } from 'vitest';
import { mockPlatform, type Person } from '../../mock/platform';
import { newQueries, Pages } from '../app';
import { sessionStore } from '../session/session-store';
import { startTexts } from '../text/i18n';
import type { Language } from '../text/languages';

export const ofTwoNetworks: Person = {
  subject: 'afi@faitiere.test',
  name: 'Afi Mensah',
  grants: [
    { network: 'cnsc-togo', role: 'ADMINISTRATOR' },
    { network: 'pasc', role: 'OFFICER' },
  ],
};

export const administrator: Person = {
  subject: 'admin@faitiere.test',
  name: 'Koffi Adjei',
  grants: [],
  platformAdministrator: true,
};

type Answer = (request: Request) => Promise<Response> | Response;

/** Opens an address of the pages over the mock platform, as a person or as the public. */
export async function openPage(
  address: string,
  person?: Person,
  intercept?: (next: Answer) => Answer,
  language: Language = 'fr',
) {
  const platform: Answer = mockPlatform(person);
  const answer = intercept ? intercept(platform) : platform;
  const fetch = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (input) => answer(input as Request));
  sessionStore.set(
    person
      ? { state: 'signedIn', subject: person.subject, name: person.name }
      : { state: 'anonymous' },
  );
  await startTexts(language);
  render(
    <QueryClientProvider client={newQueries()}>
      <MemoryRouter initialEntries={[address]}>
        <Pages />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), fetch };
}

/** The requests that were sent to addresses with a certain part. */
export const asked = (fetch: { mock: { calls: unknown[][] } }, part: string, method = 'GET') =>
  fetch.mock.calls
    .map(([request]) => request as Request)
    .filter((request) => request.method === method && request.url.includes(part));

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}
