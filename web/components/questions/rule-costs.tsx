import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { CostsView, PriorityCostView, RuleCostView } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import type { RulePageText } from '../../text/rule-page-text.ts';
import { RuleLink } from '../rule-link.tsx';
import { ruleText } from '../rule-sentences.ts';
import { estimateText, LevelGains } from './level-gains.tsx';

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

/** Who gets a home and who loses theirs where a rule is lifted, after the words that begin the sentence. */
function homesText(begin: string, { confirmed }: RuleCostView): string {
  const t = text.value.help;
  if (confirmed?.kind !== 'confirmed') return begin;
  return [begin, ...(confirmed.getHome > 0 ? [t.othersRound(confirmed.getHome)] : []), ...(confirmed.loseHome > 0 ? [t.lose(confirmed.loseHome)] : [])].join(' ');
}

const isPriority = (cost: RuleCostView | PriorityCostView): cost is PriorityCostView => 'ownAfter' in cost;

/** What a priority itself adds up to without counting, beside the plan; in a unit that people use where the rule has one that is a number. */
function ownText({ ruleId, ownBefore, ownAfter }: PriorityCostView): string | null {
  const t = text.value.help.page.priorities;
  if (ownAfter === null) return null;
  const [before, after] = [ownBefore, ownAfter].map((sum) => ruleText(ruleId)?.sum(sum) ?? '');
  return before !== undefined && after !== undefined && /\d/.test(before) && /\d/.test(after) ? t.own(before, after) : t.ownCount(ownBefore, ownAfter);
}

function Price({ view, cost }: { view: RoundView; cost: RuleCostView | PriorityCostView }): VNode {
  const t = text.value.help;
  const { confirmed, estimate, ruleId } = cost;
  const own = isPriority(cost) ? ownText(cost) : null;
  return (
    <li>
      <p class="change"><RuleLink ruleId={ruleId} />{isPriority(cost) && <span class="quiet"> · {t.page.priorities.level(cost.level)}</span>}</p>
      <Protects ruleId={ruleId} />
      {confirmed?.kind === 'confirmed' ? (
        <>
          <p>{homesText(isPriority(cost) ? t.page.priorities.without(ruleText(ruleId)?.name ?? ruleId) : t.page.without, cost)}</p>
          <LevelGains view={view} levels={confirmed.levels} without={isPriority(cost) ? ruleId : null} />
          {own !== null && <p>{own}</p>}
        </>
      ) : <p>{t.certainty.found}: {(estimate && estimateText(view, estimate, isPriority(cost) ? ruleId : null)) ?? t.unlikely}</p>}
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

/** The words over the piles that prices fall into. */
type PileWords = Readonly<Record<'dear' | 'noneDear' | 'maybe' | 'maybeHelp' | 'notDone' | 'unsure' | 'unsureHelp' | 'free' | 'freeHelp', string>>;

/** Prices by how they stand, the dearest first. */
function Piles({ view, costs, words }: { view: RoundView; costs: readonly (RuleCostView | PriorityCostView)[]; words: PileWords }): VNode {
  const at = (standing: Standing): typeof costs => costs.filter((cost) => standingOf(cost) === standing).toSorted(compareCosts);
  const items = (some: typeof costs): readonly VNode[] => some.map((cost) => <Price key={cost.ruleId} view={view} cost={cost} />);
  return (
    <>
      <h4>{words.dear}</h4>
      {at('dear').length === 0 ? <p>{words.noneDear}</p> : <ol class="changes">{items(at('dear'))}</ol>}
      {at('maybe').length > 0 && <><h4>{words.maybe}</h4><p class="quiet">{words.maybeHelp}</p><ul class="changes">{items(at('maybe'))}</ul></>}
      {at('notDone').length > 0 && <><h4>{words.notDone}</h4><ul class="changes">{items(at('notDone'))}</ul></>}
      <Cheap title={words.unsure} help={words.unsureHelp} costs={at('unsure')} />
      <Cheap title={words.free} help={words.freeHelp} costs={at('free')} />
    </>
  );
}

/** What each hard rule costs the round, the dearest first, and under it those without a price. */
export function RuleCosts({ view, rules }: { view: RoundView; rules: CostsView['rules'] }): VNode {
  const t = text.value.help.page;
  return <><h3>{t.conditions}</h3><Piles view={view} costs={rules} words={t} /></>;
}

/** What each soft rule costs all the others, the dearest first, and which have no price. */
export function PriorityCosts({ view, priorities, required }: { view: RoundView } & Pick<CostsView, 'priorities' | 'required'>): VNode {
  const t = text.value.help.page.priorities;
  return (
    <>
      <h3>{t.heading}</h3>
      <p>{t.meaning}</p>
      {priorities.length === 0 ? <p>{t.none}</p> : <Piles view={view} costs={priorities} words={t} />}
      {required.map((ruleId) => <p key={ruleId}>{t.required(ruleText(ruleId)?.name ?? ruleId)}</p>)}
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
