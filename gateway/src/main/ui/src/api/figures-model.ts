import type { ReportingSchemas } from './schema';

/** What the reporting service answers, under the names that the pages use. */

export type Measures = ReportingSchemas['Figures'];
export type KeyFigures = ReportingSchemas['KeyFigures'];
export type Group = KeyFigures['groups'][number];
export type ProvenanceEntry = ReportingSchemas['Provenance']['items'][number];
export type TimelineEntry = ReportingSchemas['Timeline']['items'][number];
export type ReportingStatus = ReportingSchemas['Status'];
