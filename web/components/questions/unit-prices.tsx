import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { CostsView, NextUnitView } from '../../../server/questions/schemas.ts';
import { plannedLevels } from '../../level-plan.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';
import { LevelGains, levelSum, wholeAtLeast } from './level-gains.tsx';
import { areaName, siteName, teamName } from './relaxation-sentence.ts';

/** How many units a price is told for: a person, or an hour a week. */
const UNITS: Readonly<Record<NextUnitView['unit'], number>> = { people: 1, minutesAWeek: 60, eveningMinutesAWeek: 60 };

function unitName(view: RoundView, { subject: { siteId, areaId, teamId }, unit, ruleId }: NextUnitView): string {
  const t = text.value.help.page;
  if (teamId !== undefined) return (unit === 'eveningMinutesAWeek' ? t.eveningHour : t.hour)(teamName(view, teamId));
  if (areaId !== undefined) return t.personArea(areaName(view, areaId));
  return (view.policy.rules[ruleId]?.metres === undefined ? t.person : t.personCircle)(siteName(view, siteId));
}

/** The prices of one thing, by level. */
type Unit = readonly [NextUnitView, ...NextUnitView[]];

/** Whether one more was solved and gave nothing. */
const isWorthNothing = (unit: Unit): boolean => unit.some(({ confirmed }) => confirmed?.kind === 'confirmed' && confirmed.levels.every(({ gain }) => gain === 0));

function unitsOf(rows: CostsView['units']): readonly Unit[] {
  // a group has a row at least
  const all = [...Map.groupBy(rows, ({ ruleId, subject, unit }) => JSON.stringify([ruleId, subject, unit])).values()] as unknown as readonly Unit[];
  return all.toSorted((a, b) => Number(isWorthNothing(a)) - Number(isWorthNothing(b)));
}

function Estimate({ view, row }: { view: RoundView; row: NextUnitView }): VNode | null {
  const t = text.value.help;
  const planned = plannedLevels(view).find(({ level }) => level === row.level);
  if (planned === undefined) return null;
  const most = row.price * UNITS[row.unit];
  const sum = levelSum(planned, most);
  return (
    <li>
      <span class="level-order" aria-hidden="true">{planned.level}</span> {levelName(planned)}: {sum === null ? t.lowerWeighed(wholeAtLeast(most)) : text.value.meeting.replace.less(sum)} <span class="quiet">·</span> <span class="certainty" data-certainty="found">{t.certainty.found}</span>
    </li>
  );
}

function UnitItem({ view, unit }: { view: RoundView; unit: Unit }): VNode {
  const [first] = unit;
  const confirmed = unit.find((row) => row.confirmed?.kind === 'confirmed')?.confirmed;
  return (
    <li>
      <p class="change">{unitName(view, first)}</p>
      {confirmed?.kind === 'confirmed' ? <LevelGains view={view} levels={confirmed.levels} /> : <ul class="level-gains">{unit.map((row) => <Estimate key={row.level} view={view} row={row} />)}</ul>}
    </li>
  );
}

const SHOWN = 8;

/** What one more of each scarce thing is worth: a person on a limit, an hour of a team. */
export function UnitPrices({ view, units }: { view: RoundView; units: CostsView['units'] }): VNode {
  const t = text.value.help.page;
  const all = unitsOf(units);
  const items = (some: readonly Unit[]): VNode => <ul class="changes units">{some.map((unit) => <UnitItem key={JSON.stringify([unit[0].ruleId, unit[0].subject, unit[0].unit])} view={view} unit={unit} />)}</ul>;
  return (
    <>
      <h3>{t.units}</h3>
      <p class="quiet">{units.length === 0 ? t.noUnits : t.unitsHelp}</p>
      {all.length > 0 && items(all.slice(0, SHOWN))}
      {all.length > SHOWN && <details class="estimates"><summary>{t.moreUnits(all.length - SHOWN)}</summary>{items(all.slice(SHOWN))}</details>}
    </>
  );
}
