import type { Texts } from '../i18n';
import { activities, command, form, line } from './activities';
import { directory, filter, organisationKind, verification } from './directory';
import { event, figures, precision, precisionChoice } from './figures';
import { letters, rebuild } from './operations';
import { projects, projectStatus, role } from './projects';
import {
  consumer,
  failure,
  networks,
  networkKind,
  service,
  session,
  shell,
  status,
  timeline,
} from './shell';
import { annual, changeKind, changes, fault, integrity, seals } from './trust';
import * as words from './words';

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Every word of the pages in English; the compiler finds the missing ones. */
export const en: Words<Texts> = {
  shell,
  session,
  failure,
  networks,
  networkKind,
  figures,
  precision,
  precisionChoice,
  event,
  filter,
  directory,
  organisationKind,
  verification,
  projects,
  projectStatus,
  role,
  activities,
  command,
  form,
  line,
  timeline,
  status,
  service,
  consumer,
  letters,
  rebuild,
  integrity,
  fault,
  seals,
  changes,
  changeKind,
  annual,
  ...words,
};
