import { againstProposal } from './explain-text.ts';
import type { RankedPair, Ranking } from './ranking.ts';
import { byRule, countsOf, plural } from './words-text.ts';

// One case in order, in English for the command line.

/** Whose case it is: a household, for which dwellings are ranked, or a dwelling, for which households are. */
export type RankedCase = { readonly householdId: string } | { readonly dwellingId: string };

/** The ranking as plain prose, a line for each pair, with a line feed at the end. */
export function rankingText(asked: RankedCase, { ranked, ruledOut }: Ranking): string {
  const isHousehold = 'householdId' in asked;
  const [who, what] = isHousehold ? [`household ${asked.householdId}`, 'dwelling'] : [`dwelling ${asked.dwellingId}`, 'household'];
  const nameOf = ({ householdId, dwellingId }: Pick<RankedPair, 'householdId' | 'dwellingId'>): string => (isHousehold ? dwellingId : householdId);
  const lines = [
    ranked.length === 0 ? `No ${what} suits ${who}.` : `For ${who} the ${what}s that suit it, the best for everybody first, each beside the proposal as it stands:`,
    ...ranked.map((pair, i) => `  ${i + 1}. ${nameOf(pair)}: ${placeInWords(pair)}; ${againstProposal(pair.levels)}; ${certainty(pair)}.`),
    ...(ranked.length === 0 ? [] : ['', 'Exact: no proposal that has the pair is better, if the proposal file is right about what it proved. Estimate: nothing was solved; whoever gives way was tried in what is free then, and there may be something better.']),
    ...(ruledOut.length === 0 ? [] : [
      '', `${plural(ruledOut.length, what)} ${ruledOut.length === 1 ? 'is' : 'are'} ruled out: ${byRule(countsOf(ruledOut.flatMap(({ ruleIds }) => ruleIds)))}. (A ${what} may count more than once.)`,
      ...ruledOut.map((pair) => `  ${nameOf(pair)}: ${pair.ruleIds.join(', ')}.`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function placeInWords({ isOwn, occupantId, occupantDwellingId, teamId }: RankedPair): string {
  const team = teamId === null ? 'without a follow-up team' : `team ${teamId}`;
  if (isOwn) return `as the proposal has it, ${team}`;
  if (occupantId === null) return `free, ${team}`;
  return `household ${occupantId} gives way, ${occupantDwellingId === null ? 'to none' : `to ${occupantDwellingId}`}; ${team}`;
}

function certainty({ levels, exactLevels }: RankedPair): string {
  const last = levels[exactLevels - 1];
  if (last === undefined) return 'estimate';
  return exactLevels === levels.length ? 'exact' : `exact to level ${last.level}, then estimate`;
}
