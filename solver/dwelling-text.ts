import type { DwellingId, SiteId } from './domain/problem.ts';
import { costsInWords } from './explain-text.ts';
import type { PairReason } from './pair-reasons.ts';
import { byRule, countsOf, plural } from './words-text.ts';

// Who could have a dwelling and who has it, in English for the command line.

/** A dwelling and the reasons of all pairs that it is in, with each household's priority points and the dwelling that the proposal gives it (null: none). */
export interface DwellingTold {
  readonly dwellingId: DwellingId;
  readonly siteId: SiteId;
  readonly rows: readonly { readonly reason: PairReason; readonly points: number; readonly homeId: DwellingId | null }[];
}

/** Why the dwelling has the household it has, or none: a line for each thing that is said, with a line feed at the end. Those whom it suits stand by points, the most first. */
export function dwellingText({ dwellingId, siteId, rows }: DwellingTold): string {
  const suiting = rows.filter(({ reason }) => reason.ruleIds.length === 0).sort((a, b) => b.points - a.points);
  const excluded = rows.filter(({ reason }) => reason.ruleIds.length > 0);
  const own = rows.find(({ reason }) => reason.isOwn);
  const lines = [
    `${own ? `Household ${own.reason.householdId} has dwelling ${dwellingId} on site ${siteId}, from ${own.reason.moveIn}` : `Nobody has dwelling ${dwellingId} on site ${siteId} in this proposal`}.`,
    `Of ${plural(rows.length, 'household')} it suits ${suiting.length}, with all others where they are.`,
    ...(suiting.length === 0 ? [] : ['Those with most points first; what living there costs is told beside leaving the household without a dwelling and this dwelling empty:']),
    ...suiting.map((row) => `  ${suitingLine(row)}`),
    ...(excluded.length === 0 ? [] : [
      '', `${plural(excluded.length, 'household')} ${excluded.length === 1 ? 'is' : 'are'} ruled out: ${byRule(countsOf(excluded.flatMap(({ reason }) => reason.ruleIds)))}. (A household may count more than once.)`,
      ...excluded.map(({ reason }) => `  ${reason.householdId}: ${reason.ruleIds.join(', ')}.`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function suitingLine({ reason: { householdId, isOwn, costs, moveIn }, points, homeId }: DwellingTold['rows'][number]): string {
  const now = isOwn ? 'has it' : homeId === null ? 'has none' : `has ${homeId}`;
  return `${householdId} (${plural(points, 'point')}): ${now}; from ${moveIn}; ${costsInWords(costs)}.`;
}
