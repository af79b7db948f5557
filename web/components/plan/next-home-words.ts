import type { BudgetView, GainView, NextHomeView, StockKnown, StockRowView } from '../../../server/studies/next-home-schemas.ts';
import { themesOf } from '../../level-plan.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';

type Shown = Omit<StockRowView, 'known'>;
type Levels = NextHomeView['levels'];

/** What a home is like, in a few words. */
export function homeWords({ bedrooms, from, stepFree, wheelchair, staffing }: Shown): string {
  const { home, staffing: staffed } = text.value.nextHome;
  return [home.bedrooms(bedrooms[0] ?? from[0] ?? 0), stepFree && home.stepFree, wheelchair && home.wheelchair, staffed[staffing]].filter(Boolean).join(', ');
}

/** What is done with which home. */
export function changeWords(row: Shown): string {
  const t = text.value.nextHome;
  const site = row.siteName ?? row.areaName;
  const sizes = (bedrooms: readonly number[]): string => bedrooms.map((count) => t.home.bedrooms(count)).join(t.and);
  switch (row.what) {
    case 'buy':
      return row.name === null ? t.change.buy(homeWords(row)) : t.change.found(row.name, homeWords(row));
    case 'sell':
      return t.change.sell(site, homeWords(row));
    case 'split':
      return t.change.split(site, sizes(row.from), sizes(row.bedrooms));
    case 'merge':
      return t.change.merge(site, sizes(row.from), sizes(row.bedrooms));
    case 'makeStepFree':
      return t.change.makeStepFree(site, row.bedrooms[0] ?? 0);
    case 'addStaffing':
      return t.change.addStaffing(site, row.bedrooms[0] ?? 0, t.staffing[row.staffing] ?? row.staffing);
  }
}

/** So much better or worse on a level, in the level's own terms where it has one rule with such a unit. */
function amountWords(levels: Levels, level: number, gain: number): string {
  const t = text.value.nextHome.gain;
  const ruleIds = levels.find((row) => row.level === level)?.ruleIds ?? [];
  if (ruleIds.length === 1 && ruleIds[0] === 'unplaced') return t.roof(gain);
  if (ruleIds.length === 1 && ruleIds[0] === 'followUpCover') return t.followUp(gain);
  return t.other(levelName({ themes: themesOf(ruleIds) }), gain);
}

function certaintyWords({ range }: GainView): string {
  const t = text.value.nextHome.gain;
  if (range === null) return t.open;
  if (range.least === range.most) return t.proved;
  // a level that is worse is told as how much worse, so its range is too
  if (range.most <= 0) return t.between(-range.most, -range.least);
  return range.least >= 0 ? t.between(range.least, range.most) : t.straddles(-range.least, range.most);
}

/** Each level that changes, or may change, with how sure that is. */
export function gainWords(levels: Levels, gains: readonly GainView[]): readonly string[] {
  const changed = gains.filter(({ gain }) => gain !== 0);
  if (changed.length === 0) return [text.value.nextHome.gain.nothing];
  return changed.map((row) => `${row.level}. ${amountWords(levels, row.level, row.gain)} (${certaintyWords(row)})`);
}

/** What is known of a change, as one line for each level that it is about. */
export function knownWords(levels: Levels, known: StockKnown): readonly string[] {
  const t = text.value.nextHome;
  if (known.kind === 'none') return [t.table.noAnswer[known.reason] ?? known.reason];
  if (known.kind === 'confirmed') return gainWords(levels, known.levels);
  const first = known.levels.find(({ worth }) => worth !== 0);
  return [first === undefined ? t.gain.estimateNothing : `${first.level}. ${t.gain.upTo(amountWords(levels, first.level, Math.round(first.worth)))}`];
}

/** How sure what is known of a change is. */
export function sureWords(known: StockKnown): string {
  const t = text.value.nextHome.table;
  if (known.kind === 'none') return t.noAnswer[known.reason] ?? known.reason;
  if (known.kind === 'estimate') return t.estimate;
  return known.isProved ? t.confirmedProved : t.confirmed;
}

/** What the budget buys, as one sentence. */
export function budgetSentence(levels: Levels, budget: Extract<BudgetView, { readonly kind: 'budget' }>): string {
  const t = text.value.nextHome.budget;
  const count = budget.bought.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return t.noneBought;
  const first = budget.levels.find(({ gain }) => gain !== 0);
  return t.bought(count, t.kroner(budget.spentNok), first === undefined ? text.value.nextHome.gain.nothing : amountWords(levels, first.level, first.gain));
}

/** The gain of the first level that a change is known by, solved or estimated; null where nothing is known. */
export function firstGain({ known }: StockRowView): number | null {
  if (known.kind === 'none') return null;
  return known.kind === 'estimate' ? Math.max(0, known.levels[0]?.worth ?? 0) : (known.levels[0]?.gain ?? null);
}
