import type { ReportingSchemas } from './schema';

/** What the reporting service answers, under the names that the pages use. */

export type Measures = ReportingSchemas['Figures'];
export type KeyFigures = ReportingSchemas['KeyFigures'];
export type Group = KeyFigures['groups'][number];
export type ProvenanceEntry = ReportingSchemas['Provenance']['items'][number];
export type TimelineEntry = ReportingSchemas['Timeline']['items'][number];
export type ReportingStatus = ReportingSchemas['Status'];
export type Verification = ReportingSchemas['Verification'];
export type Fault = Verification['faults'][number];
export type Seal = ReportingSchemas['Seal'];
export type Changes = ReportingSchemas['Changes'];
export type Change = Changes['items'][number];
export type AnnualReport = ReportingSchemas['AnnualReport'];
export type DeadLetter = ReportingSchemas['DeadLetter'];
export type OpenedLetter = ReportingSchemas['OpenedLetter'];
export type LastRebuild = ReportingSchemas['LastRebuild'];
export type Rebuild = ReportingSchemas['Rebuild'];
export type Difference = Rebuild['differences'][number];
