import type { FoundHomesReport } from '../../server/files/found-homes-schemas.ts';
import type { NextHomeBasis } from '../../server/plan/schemas.ts';
import type { NextHomeQuestion, NextHomeView } from '../../server/studies/next-home-schemas.ts';
import type { NextHomeTold, NextHomeToldSummary } from '../../server/studies/next-home-told-schemas.ts';
import { ask, read } from './request.ts';
import type { StudyOf } from './studies.ts';

/** The kind of study that asks where one home more would help. */
export const NEXT_HOME = 'next-home';
/** The kind of study that asks what the best of its homes would do over years. */
export const NEXT_HOME_YEARS = 'next-home-years';
/** A study of the next home as far as it has come. */
export type NextHomeStudy = StudyOf<NextHomeQuestion, NextHomeView>;

/** Rounds with a proposal, the areas, and what is assumed of money. */
export const readNextHomeBasis = (): Promise<NextHomeBasis> => read('/api/plan/next-home');

/** Where the empty file for homes found for sale is, in a format that is asked for. */
export const FOUND_HOMES_TEMPLATE = '/api/files/found-homes';

/** Reads a file of homes found for sale: its homes, or its faults. Nothing of it is kept. */
export async function readFoundHomes(file: File): Promise<FoundHomesReport> {
  const body = new FormData();
  body.append('files', file, file.name);
  return await (await ask(FOUND_HOMES_TEMPLATE, { method: 'POST', body })).json() as FoundHomesReport;
}

/** Questions that are done, for those who may see sums alone. */
export const readToldNextHomes = (): Promise<readonly NextHomeToldSummary[]> => read('/api/studies/next-home-told');

/** What of a question may be told to them. */
export const readToldNextHome = (id: string): Promise<NextHomeTold> => read(`/api/studies/next-home-told/${encodeURIComponent(id)}`);
