import type { DecidedAmongEquals } from './equals.ts';
import type { CostChange, DwellingEffects, DwellingExplanation, DwellingVerdict, Explanation, LevelChange } from './explain.ts';
import { ruleNamed } from './rules/index.ts';
import { byRule, plural, signed } from './words-text.ts';

// The explanation in English for the command line. The web application renders the same facts in the reader's language.

/** What decided between a household and its equals in a proposal, and the seed that draws were made from. */
export interface AmongEquals {
  readonly decided: readonly DecidedAmongEquals[];
  readonly seed: number;
}

/** The explanation as plain prose, a line for each thing that is said, with a line feed at the end. All that is given of equals is said, so it is about the household. */
export function explainText(explanation: Explanation, amongEquals: AmongEquals = { decided: [], seed: 0 }): string {
  const equals = equalsLines(explanation.householdId, amongEquals);
  const lines = explanation.askedDwellingId === null ? overviewLines(explanation, equals) : [...explanation.dwellings.flatMap((row) => dwellingLines(explanation, row)), ...equals];
  return `${lines.join('\n')}\n`;
}

function equalsLines(householdId: string, { decided, seed }: AmongEquals): readonly string[] {
  return decided.map(({ by, aheadId, behindId }) => {
    const other = aheadId === householdId ? behindId : aheadId;
    const why = by === 'draw' ? `They applied on the same day, and a draw with seed ${seed} put` : 'The earlier application put';
    return `No rule tells households ${householdId} and ${other} apart. ${why} household ${aheadId} before household ${behindId} when their homes were given out.`;
  });
}

function overviewLines({ householdId, dwellings, ruledOut }: Explanation, equals: readonly string[]): readonly string[] {
  const chosen = dwellings.find((row) => row.verdict === 'chosen');
  const others = dwellings.filter((row) => row.verdict === 'free' || row.verdict === 'taken');
  const excluded = dwellings.filter((row) => row.verdict === 'ruledOut');
  const suiting = others.length + (chosen ? 1 : 0);
  return [
    chosen ? `Household ${householdId} has dwelling ${chosen.dwellingId} on site ${chosen.siteId}, ${withTeam(chosen.effects)}, from ${chosen.moveIn}.`
      : `Household ${householdId} has no dwelling in this proposal.`,
    ...(chosen?.effects ? [`Beside leaving it without one, that ${costsInWords(chosen.effects.costs)}.`] : []),
    ...equals,
    '',
    `Of ${plural(dwellings.length, 'dwelling')} ${suiting === 1 ? '1 suits' : `${suiting} suit`} the household${chosen ? ', its own included' : ''}.`,
    ...(others.length === 0 ? [] : ['If it had one of these instead and nothing else changed, the proposal would be:']),
    ...others.map((row) => `  ${row.dwellingId} on site ${row.siteId}, from ${row.moveIn}: ${row.occupantId === null ? 'free' : `household ${row.occupantId} has it`}; ${
      row.effects ? againstProposal(row.effects.levels) : ''}.`),
    ...(excluded.length === 0 ? [] : [
      '',
      `${excluded.length === 1 ? '1 is' : `${excluded.length} are`} ruled out: ${byRule(ruledOut.map((row) => ({ ruleId: row.ruleId, count: row.dwellings })))}. (A dwelling may count more than once.)`,
      ...excluded.map((row) => `  ${row.dwellingId} on site ${row.siteId}: ${row.ruleIds.join(', ')}.`),
    ]),
  ];
}

function dwellingLines({ householdId, chosenDwellingId }: Explanation, row: DwellingExplanation): readonly string[] {
  const { dwellingId, siteId, moveIn, verdict, ruleIds, occupantId, effects } = row;
  const now = chosenDwellingId === null ? 'has no dwelling in this proposal' : `has dwelling ${chosenDwellingId}`;
  const openings = {
    chosen: `Household ${householdId} has dwelling ${dwellingId} on site ${siteId}, from ${moveIn}.`,
    free: `Dwelling ${dwellingId} on site ${siteId} suits household ${householdId} and is free; the household ${now}.`,
    taken: `Dwelling ${dwellingId} on site ${siteId} suits household ${householdId}, but household ${String(occupantId)} has it; household ${householdId} ${now}.`,
    ruledOut: `Household ${householdId} may not have dwelling ${dwellingId} on site ${siteId}; it ${now}.`,
  };
  return [
    openings[verdict],
    ...(ruleIds.length === 0 ? [] : ['These hard rules are in the way:', ...ruleIds.map((id) => obstacleLine(id, effects))]),
    ...(verdict === 'ruledOut' && occupantId !== null ? [`Household ${occupantId} has the dwelling.`] : []),
    ...(effects ? effectLines(effects, verdict, occupantId) : []),
  ];
}

const ALWAYS_HARD: Readonly<Record<string, string>> = {
  horizon: 'A placement can move in on the last day of the round at the latest.',
  lock: 'A dwelling that a lock requires or forbids is given or kept back as the lock says.',
};

function obstacleLine(ruleId: string, effects: DwellingEffects | null): string {
  const sentence = ruleNamed(ruleId)?.sentence ?? ALWAYS_HARD[ruleId] ?? '';
  const facts = effects?.breaches.find((breach) => breach.ruleId === ruleId)?.facts;
  return `  ${ruleId}: ${sentence}${facts ? inBrackets(facts) : ''}`;
}

function effectLines({ teamId, costs, occupantCosts, levels, findings }: DwellingEffects, verdict: DwellingVerdict, occupantId: string | null): readonly string[] {
  const isChosen = verdict === 'chosen';
  const team = teamId === null ? 'without a follow-up team' : `followed up by team ${teamId}`;
  return [
    isChosen ? `There it is ${team}.` : `${verdict === 'ruledOut' ? 'If it lived there all the same' : 'There'} it would be ${team}.`,
    `Beside leaving it without a dwelling, that ${costsInWords(costs)}.`,
    ...(occupantId !== null && occupantCosts.length > 0 ? [`Taking the dwelling from household ${occupantId} ${costsInWords(occupantCosts)}.`] : []),
    ...(isChosen ? [] : [`Beside the proposal as it stands, with nothing else changed: ${againstProposal(levels)}.`]),
    ...findings.map((finding) => `  level ${finding.level}, ${finding.ruleId}: ${finding.penalty}${inBrackets(finding.facts)}`),
  ];
}

const withTeam = (effects: DwellingEffects | null): string => (effects?.teamId ? `followed up by team ${effects.teamId}` : 'without a follow-up team');

/** Costs as the end of a sentence that begins with what they are of. */
export function costsInWords(costs: readonly CostChange[]): string {
  if (costs.length === 0) return 'costs nothing';
  return `costs ${costs.map(({ level, ruleId, weight, penalty }) => `${signed(penalty * weight)} on level ${level} by ${ruleId}`).join(', ')}`;
}

/** What becomes of the levels, told by the first that changes. */
export function againstProposal(levels: readonly LevelChange[]): string {
  const changes = levels.filter((row) => row.penalty !== 0);
  const first = changes[0];
  if (!first) return 'as good on every level';
  return `${first.penalty > 0 ? 'worse' : 'better'}, ${changes.map((row) => `level ${row.level} ${signed(row.penalty)}`).join(', ')}`;
}

function inBrackets(facts: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(facts).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return rows.length === 0 ? '' : ` (${rows.join(', ')})`;
}
