import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Parameters } from '../../server/parameters/schemas.ts';
import type { ListedPolicy } from '../../server/policies/schemas.ts';
import { readParameters } from '../api/parameters.ts';
import { readPolicies } from '../api/policies.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { RuleLink } from '../components/rule-link.tsx';
import { PolicySources, RuleStandings } from '../components/rules/rule-standings.tsx';
import { formatWhole } from '../format.ts';
import type { PageProps } from '../page-table.ts';
import { RULES_PATH } from '../rule-address.ts';
import { groupOfRule, RULE_GROUPS } from '../rule-groups.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import type { RulePageId } from '../text/rule-page-text.ts';
import '../style/rules.css';

/** Rules that read an assessment that somebody has made of a household, and that ends. */
const READ_ASSESSMENTS: ReadonlySet<RulePageId> = new Set(['siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding', 'sensitivePlaces']);

interface RuleFacts {
  readonly policies: readonly ListedPolicy[];
  readonly parameters: Parameters;
}

async function readFacts(): Promise<RuleFacts> {
  const [policies, parameters] = await Promise.all([readPolicies(), readParameters()]);
  return { policies, parameters };
}

/** The page of rules: every rule by what it is about, with what it says. */
function AllRules(): VNode {
  const t = text.value.rulePages;
  return (
    <div class="content rules-page">
      <PageHeading>{t.title}</PageHeading>
      <p>{t.intro}</p>
      {RULE_GROUPS.map(({ group, ruleIds }) => (
        <section key={group} class="stack" aria-labelledby={`rules-${group}`}>
          <h2 class="ds-heading" data-size="xs" id={`rules-${group}`}>{t.groups[group]}</h2>
          <ul class="rule-list">
            {ruleIds.map((ruleId) => <li key={ruleId}><strong><RuleLink ruleId={ruleId} /></strong><p>{t.rules[ruleId].says}</p></li>)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Policies({ ruleId, policies }: { ruleId: RulePageId; policies: readonly ListedPolicy[] }): VNode {
  const t = text.value.rulePages;
  const { per } = t.rules[ruleId];
  const isPriced = policies.some(({ rules }) => rules.some((row) => row.ruleId === ruleId && row.enforce === 'soft'));
  return (
    <>
      <p>{t.words}</p>
      {isPriced && per !== undefined && <p>{t.per(per)}</p>}
      <RuleStandings ruleId={ruleId} policies={policies} />
      <p class="quiet">{t.own}</p>
    </>
  );
}

function Reads({ ruleId, parameters }: { ruleId: RulePageId; parameters: Parameters }): VNode {
  const t = text.value.rulePages;
  return (
    <section class="stack" aria-labelledby="rule-reads">
      <h2 class="ds-heading" data-size="xs" id="rule-reads">{t.reads}</h2>
      <ul class="bullets">{t.rules[ruleId].reads.map((fact) => <li key={fact}>{fact}</li>)}</ul>
      <p>{t.readsNothingElse} {READ_ASSESSMENTS.has(ruleId) && t.assessed(formatWhole(parameters.assessmentMonths))}</p>
    </section>
  );
}

/** Everything that can be said of one rule, from the policies that ship and the parameters. */
function RuleSections({ ruleId, facts: { policies, parameters } }: { ruleId: RulePageId; facts: RuleFacts }): VNode {
  const t = text.value.rulePages;
  const isAlways = groupOfRule(ruleId) === 'always';
  return (
    <>
      <section class="stack" aria-labelledby="rule-protects">
        <h2 class="ds-heading" data-size="xs" id="rule-protects">{t.protects}</h2>
        <p>{t.rules[ruleId].protects}</p>
      </section>
      <Reads ruleId={ruleId} parameters={parameters} />
      <section class="stack" aria-labelledby="rule-policies">
        <h2 class="ds-heading" data-size="xs" id="rule-policies">{t.policies}</h2>
        {isAlways ? <p>{t.always}</p> : <Policies ruleId={ruleId} policies={policies} />}
      </section>
      <section class="stack" aria-labelledby="rule-source">
        <h2 class="ds-heading" data-size="xs" id="rule-source">{t.source}</h2>
        <p>{t.rules[ruleId].source}</p>
        <p><strong>{t.notLaw}</strong></p>
        {!isAlways && <PolicySources ruleId={ruleId} policies={policies} />}
      </section>
    </>
  );
}

function OneRule({ ruleId }: { ruleId: RulePageId }): VNode {
  const t = text.value.rulePages;
  const facts = useSignal<Loadable<RuleFacts>>({ state: 'loading' });
  const open = (): void => { void load(facts, readFacts()); };
  useEffect(open, []);
  const now = facts.value;
  return (
    <div class="content rules-page">
      <p><a class="ds-link" href={RULES_PATH}>{t.all}</a></p>
      <PageHeading title={text.value.rules[ruleId].name}>{text.value.rules[ruleId].name}</PageHeading>
      <p class="rule-says">{t.rules[ruleId].says}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={open} />}
      {now.state === 'ready' && <RuleSections ruleId={ruleId} facts={now.value} />}
    </div>
  );
}

const isKnown = (ruleId: string): ruleId is RulePageId => groupOfRule(ruleId) !== undefined;

/** The pages Regler: all rules, or one with what it says, what it protects and reads, how it stands in each policy, and where it comes from. */
export function RulesPage({ params: { rule } }: PageProps): VNode {
  const t = text.value.rulePages;
  if (rule === undefined) return <AllRules />;
  if (isKnown(rule)) return <OneRule ruleId={rule} />;
  return (
    <div class="page-message">
      <PageHeading title={t.missing}>{t.missing}</PageHeading>
      <p>{t.missingHelp}</p>
      <p><a class="ds-link" href={RULES_PATH}>{t.all}</a></p>
    </div>
  );
}
