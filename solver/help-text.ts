import type { LevelResult } from './domain/proposal.ts';
import type { Confirmed } from './relaxing/confirm.ts';
import type { DwellingThatWouldDo } from './relaxing/dwelling-that-would-do.ts';
import type { Help } from './relaxing/help.ts';
import { estimateInWords, gainsInWords, stepsInWords } from './relaxation-text.ts';
import { byRule, countsOf, plural, section } from './words-text.ts';

// What would help, in English for the command line.

/** For whom it was asked (null: the round), and the levels of the proposal with what is proved of them. */
export interface HelpFor {
  readonly householdId: string | null;
  readonly levels: readonly LevelResult[];
}

/** Estimates that are told one by one. */
const MOST_TOLD = 15;

/** What would help as plain prose, a line for each thing that is said, with a line feed at the end. */
export function helpText({ confirmed, estimates, leastSteps, dwelling, isWhole }: Help, asked: HelpFor): string {
  const { householdId, levels } = asked;
  const [open, shut] = [estimates.filter(({ isUnblocked }) => isUnblocked !== false), estimates.filter(({ isUnblocked }) => isUnblocked === false)];
  const lines = [
    `What would help ${householdId === null ? 'the round' : `household ${householdId}`}, each step and two together; nothing is changed by it.`,
    ...(leastSteps === null ? [] : [leastInWords(leastSteps)]),
    ...section('Solved with the step, the best first', confirmed.length === 0 ? ['none'] : confirmed.flatMap((row, i) => confirmedLines(row, i, asked))),
    ...section('Estimates, not solved, the most promising first', open.length === 0 ? ['none'] : [
      ...open.slice(0, MOST_TOLD).map((row) => `${stepsInWords(row.relaxations)}: ${estimateInWords(row, levels)}`), ...(open.length > MOST_TOLD ? [`and ${open.length - MOST_TOLD} more; the facts (--json) have them all`] : []),
    ]),
    ...(shut.length === 0 ? [] : section('Not enough while all others stay where they are: a hard rule is still in the way of every dwelling', shut.map(({ relaxations }) => stepsInWords(relaxations)))),
    ...(dwelling === null ? [] : section('The dwelling that would do', dwellingLines(dwelling))),
    ...(isWhole ? [] : ['', 'Not everything was looked at: time was up, or it was stopped.']),
  ];
  return `${lines.join('\n')}\n`;
}

function leastInWords(leastSteps: number | 'none'): string {
  if (leastSteps === 'none') return 'No set of these steps opens a dwelling while all others stay where they are.';
  return `No one step and no two open a dwelling while all others stay where they are: it takes ${leastSteps} together, and sets of so many are among those below.`;
}

function confirmedLines(row: Confirmed, i: number, { householdId, levels }: HelpFor): readonly string[] {
  const steps = `${i + 1}. ${stepsInWords(row.relaxations)}`;
  if (row.kind === 'none') return [steps, `   no answer came of it: ${row.reason}`];
  const home = householdId === null ? '' : `the best that was found gives the household ${row.dwellingId ?? 'no dwelling'}; `;
  return [steps, `   ${home}${gainsInWords(row.levels, levels)}`];
}

const ASKS: Readonly<Record<string, (value: unknown) => string>> = {
  bedrooms: (value) => `bedrooms: ${String(value)} or more`,
  monthlyRent: (value) => `monthlyRent: ${String(value)} kroner or less`,
  maxMembers: (value) => `maxMembers: ${String(value)} or more`,
};

function dwellingLines({ asks, sites, areaIds }: DwellingThatWouldDo): readonly string[] {
  const fields = Object.entries(asks).filter(([, value]) => value !== undefined && value !== null);
  const would = sites.filter(({ ruleIds }) => ruleIds.length === 0);
  const kept = countsOf(sites.flatMap(({ ruleIds }) => ruleIds));
  return [
    ...(fields.length === 0 ? ['no hard rule asks anything of the dwelling itself'] : fields.map(([name, value]) => ASKS[name]?.(value) ?? `${name}: ${valueInWords(value)}`)),
    `free on the day of the round, it would do on ${would.length} of ${plural(sites.length, 'site')}${would.length === 0 ? '' : `, in ${areaIds.length === 1 ? 'area' : 'areas'} ${areaIds.join(', ')}`}`,
    ...(kept.length === 0 ? [] : [`kept from sites: ${byRule(kept)} (a site may count more than once)`]),
  ];
}

function valueInWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
