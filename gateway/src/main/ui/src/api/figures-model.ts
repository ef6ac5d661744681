import type { Level, Precision, Text } from './model';

/** What the pages read of the reporting service. */

export interface Measures {
  activities: number;
  occurrences: number;
  participants: number;
  women: number;
  men: number;
  sexNotSpecified: number;
  reached: number;
  precision?: Precision;
  reachedPrecision?: Precision;
}

export interface Group extends Measures {
  key: string | null;
}

export interface KeyFigures {
  network: string;
  from?: string;
  to?: string;
  asOf?: string;
  eventsUpTo?: string;
  totals: Measures;
  groups: Group[];
}

export interface ProvenanceEvent {
  id?: string;
  type: string;
  time: string;
  actor?: string;
  sequence?: number | string;
}

export interface ProvenanceEntry {
  activityId: string;
  title: Text;
  type?: string;
  status?: string;
  startDate?: string;
  endDate?: string;
  measures: Partial<Measures>;
  events: ProvenanceEvent[];
}

export interface TimelineEntry {
  activityId: string;
  title: Text;
  description?: Text;
  type?: string;
  level?: Level;
  startDate?: string;
  endDate?: string;
  status?: string;
}
