import type { LevelResult } from './domain/proposal.ts';
import type { Costs, NextUnit, PriorityCost, RuleCost } from './relaxing/costs.ts';
import { estimateInWords, gainsInWords, stepsInWords } from './relaxation-text.ts';
import { section, tidy } from './words-text.ts';

// What rules and limits cost a round, in English for the command line.

/** The costs as plain prose, a line for each thing that is said, with a line feed at the end; `before` are the levels of the proposal with what is proved of them. */
export function costsText({ rules, priorities, required, units, isWhole }: Costs, before: readonly LevelResult[]): string {
  const lines = [
    'What rules and limits cost this round, in the levels\' own terms, weights included.',
    ...section('Without the hard rule, all others kept', rules.length === 0 ? ['the policy has no hard rule'] : rules.map((row) => `${row.ruleId}: ${ruleInWords(row, before)}`)),
    ...section('Without the priority, all others kept (its own level without its own part)', [
      ...priorities.map((row) => `${row.ruleId} on level ${row.level}: ${ruleInWords(row, before)}${ownInWords(row)}`), ...required.map((ruleId) => `${ruleId}: no price, since every policy must have it`),
    ]),
    ...section('One unit more (a price is an estimate, true of a small change at best)', units.length === 0 ? ['no unit has a price'] : units.flatMap((unit) => unitLines(unit, before))),
    ...(isWhole ? [] : ['', 'Not everything was looked at: time was up, or it was stopped.']),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleInWords({ estimate, confirmed }: RuleCost, before: readonly LevelResult[]): string {
  if (confirmed?.kind === 'confirmed') return gainsInWords(confirmed.levels, before);
  const why = confirmed === null ? 'not solved' : `no answer came of solving: ${confirmed.reason}`;
  return estimate === null ? why : `${why}; estimate: ${estimateInWords(estimate, before)}`;
}

function ownInWords({ ownBefore, ownAfter }: PriorityCost): string {
  return `; itself, before its weight, ${ownBefore}${ownAfter === null ? '' : `, then ${ownAfter} in what was found`}`;
}

const UNITS: Readonly<Record<NextUnit['unit'], string>> = { people: 'one person more', minutesAWeek: 'a minute a week more', eveningMinutesAWeek: 'an evening minute a week more' };

function unitLines({ ruleId, subject, unit, level, price, confirmed }: NextUnit, before: readonly LevelResult[]): readonly string[] {
  const named = 'siteId' in subject ? `site ${subject.siteId}` : 'areaId' in subject ? `area ${subject.areaId}` : `team ${subject.teamId}`;
  return [
    `${ruleId}, ${named}, ${UNITS[unit]}: level ${level} about ${tidy(price)} better`,
    ...(confirmed?.kind === 'confirmed' ? [`  solved, ${stepsInWords(confirmed.relaxations)}: ${gainsInWords(confirmed.levels, before)}`] : []),
  ];
}
