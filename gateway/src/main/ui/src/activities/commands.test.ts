import { describe, expect, it } from 'vitest';
import type { Activity } from '../api/model';
import type { Me } from '../session/use-session';
import { rightsIn } from '../session/use-session';
import { possibleCommands } from './commands';

const someone = (grants: Me['grants'], platformAdministrator = false): Me => ({
  subject: 's',
  name: 'S',
  scopes: [],
  platformAdministrator,
  grants,
});

describe('what a person may do', () => {
  it.each([
    ['ADMINISTRATOR', { see: true, enter: true, validate: true }],
    ['OFFICER', { see: true, enter: true, validate: true }],
    ['REPORTER', { see: true, enter: true, validate: false }],
    ['VIEWER', { see: true, enter: false, validate: false }],
  ] as const)('follows from the role %s in that network only', (role, rights) => {
    const me = someone([{ network: 'pasc', role }]);

    expect(rightsIn('pasc', me)).toEqual(rights);
    expect(rightsIn('cnsc-togo', me)).toEqual({ see: false, enter: false, validate: false });
  });

  it('is everything for whoever runs the platform and nothing for the public', () => {
    expect(rightsIn('pasc', someone([], true))).toEqual({ see: true, enter: true, validate: true });
    expect(rightsIn('pasc', undefined)).toEqual({ see: false, enter: false, validate: false });
  });
});

describe('what can be done with an activity', () => {
  const all = { see: true, enter: true, validate: true };
  const reporter = { enter: true, validate: false };

  it.each([
    ['PLANNED', ['report', 'cancel', 'delete']],
    ['REPORTED', ['validate', 'return', 'cancel', 'delete']],
    ['VALIDATED', ['cancel', 'delete']],
    ['RETURNED', ['report', 'cancel', 'delete']],
    ['CANCELLED', ['delete']],
  ] as const)('depends on its state %s', (status, commands) => {
    expect(possibleCommands({ status } as Activity, all)).toEqual(commands);
  });

  it('leaves validation to officers', () => {
    expect(possibleCommands({ status: 'REPORTED' } as Activity, reporter)).toEqual(['cancel']);
    expect(
      possibleCommands({ status: 'PLANNED' } as Activity, { enter: false, validate: false }),
    ).toEqual([]);
  });
});
