import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { CostsView, NextUnitView, RuleCostView } from '../../../server/questions/schemas.ts';
import { plannedLevels } from '../../level-plan.ts';
import { text } from '../../state/language.ts';
import type { RulePageText } from '../../text/rule-page-text.ts';
import { levelName } from '../level-name.ts';
import { RuleLink } from '../rule-link.tsx';
import { estimateText, LevelGains, levelSum, wholeAtLeast } from './level-gains.tsx';
import { areaName, siteName, teamName } from './relaxation-sentence.ts';

/** How a rule stands: it costs something, it may, it is proved to cost nothing, no price was found, or it was not worked out. */
type Standing = 'dear' | 'maybe' | 'free' | 'unsure' | 'notDone';

/** How a rule's price stands. */
export function standingOf({ confirmed }: RuleCostView): Standing {
  if (confirmed === null || confirmed.kind === 'none') return 'notDone';
  const first = confirmed.levels.find(({ gain }) => gain !== 0);
  if (first !== undefined) return first.gain > 0 && first.certainty === 'found' ? 'maybe' : 'dear';
  return confirmed.isProved ? 'free' : 'unsure';
}

/** What the rule is there for, as its own page says it. */
function Protects({ ruleId }: { ruleId: string }): VNode | null {
  const pages: Readonly<Record<string, RulePageText>> = text.value.rulePages.rules;
  const page = pages[ruleId];
  return page === undefined ? null : <p class="quiet">{text.value.rulePages.protects}: {page.protects}</p>;
}

function Price({ view, cost }: { view: RoundView; cost: RuleCostView }): VNode {
  const t = text.value.help;
  const { confirmed, estimate } = cost;
  return (
    <li>
      <p class="change"><RuleLink ruleId={cost.ruleId} /></p>
      <Protects ruleId={cost.ruleId} />
      {confirmed?.kind === 'confirmed' ? (
        <>
          <p>{[t.page.without, ...(confirmed.getHome > 0 ? [t.othersRound(confirmed.getHome)] : []), ...(confirmed.loseHome > 0 ? [t.lose(confirmed.loseHome)] : [])].join(' ')}</p>
          <LevelGains view={view} levels={confirmed.levels} />
        </>
      ) : <p>{t.certainty.found}: {(estimate && estimateText(view, estimate)) ?? t.unlikely}</p>}
    </li>
  );
}

function Cheap({ title, help, costs }: { title: string; help: string; costs: readonly RuleCostView[] }): VNode | null {
  if (costs.length === 0) return null;
  return (
    <details class="estimates" open>
      <summary>{title} ({costs.length})</summary>
      <p class="quiet">{help}</p>
      <ul class="cheap">{costs.map(({ ruleId }) => <li key={ruleId}><RuleLink ruleId={ruleId} /> <Protects ruleId={ruleId} /></li>)}</ul>
    </details>
  );
}

/** What each hard rule costs the round, the dearest first, and under it those without a price. */
export function RuleCosts({ view, rules }: { view: RoundView; rules: CostsView['rules'] }): VNode {
  const t = text.value.help.page;
  const at = (standing: Standing): readonly RuleCostView[] => rules.filter((cost) => standingOf(cost) === standing);
  const dear = [...at('dear')].sort(compareCosts);
  return (
    <>
      <h3>{t.dear}</h3>
      {dear.length === 0 ? <p>{t.noneDear}</p> : <ol class="changes">{dear.map((cost) => <Price key={cost.ruleId} view={view} cost={cost} />)}</ol>}
      {at('maybe').length > 0 && <><h3>{t.maybe}</h3><p class="quiet">{t.maybeHelp}</p><ul class="changes">{[...at('maybe')].sort(compareCosts).map((cost) => <Price key={cost.ruleId} view={view} cost={cost} />)}</ul></>}
      {at('notDone').length > 0 && <><h3>{t.notDone}</h3><ul class="changes">{at('notDone').map((cost) => <Price key={cost.ruleId} view={view} cost={cost} />)}</ul></>}
      <Cheap title={t.unsure} help={t.unsureHelp} costs={at('unsure')} />
      <Cheap title={t.free} help={t.freeHelp} costs={at('free')} />
    </>
  );
}

const gainsOf = ({ confirmed }: RuleCostView): readonly { readonly level: number; readonly gain: number }[] => (confirmed?.kind === 'confirmed' ? confirmed.levels : []);

/** Below 0 when the first rule costs more, on the first level where they differ. */
function compareCosts(a: RuleCostView, b: RuleCostView): number {
  const gain = (cost: RuleCostView, level: number): number => gainsOf(cost).find((row) => row.level === level)?.gain ?? 0;
  const at = [...gainsOf(a), ...gainsOf(b)].map(({ level }) => level).sort((one, other) => one - other).find((level) => gain(a, level) !== gain(b, level));
  return at === undefined ? 0 : gain(b, at) - gain(a, at);
}

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
