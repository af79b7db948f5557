import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DifferenceView, ListedPolicy, VersionView } from '../../../server/policies/schemas.ts';
import { readDifference } from '../../api/policies.ts';
import { address, go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { Loading, NotFetched } from '../page-messages.tsx';
import { RuleLink } from '../rule-link.tsx';
import { changeSentences } from './change-sentences.ts';

function Changes({ view: { a, b, changes } }: { view: DifferenceView }): VNode {
  const t = text.value.policy.difference;
  const byRule = [...Map.groupBy(changes, ({ ruleId }) => ruleId)];
  return (
    <>
      <p role="status">{t.intro(a.name[language.value], b.name[language.value])} {byRule.length === 0 ? t.none : t.count(byRule.length)}</p>
      <ul class="policy-list">
        {byRule.map(([ruleId, those]) => (
          <li key={ruleId} class="policy-rule">
            <p><strong><RuleLink ruleId={ruleId} /></strong></p>
            <ul class="bullets">{those.flatMap(changeSentences).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** In what a version differs from another that the reader chooses, in words; which one stands in the address. */
export function Difference({ version, policies }: { version: VersionView; policies: readonly ListedPolicy[] }): VNode {
  const t = text.value.policy.difference;
  const difference = useSignal<Loadable<DifferenceView>>({ state: 'loading' });
  const others = policies.filter(({ id }) => id !== version.id);
  const from = others.find(({ id }) => id === address.value.query.get('fra'))?.id ?? null;
  const fetchIt = (): void => {
    if (from !== null) void load(difference, readDifference(from, version.id));
  };
  useEffect(fetchIt, [from, version.id]);
  const choose = (id: string): void => {
    const query = new URLSearchParams(address.value.query);
    if (id === '') query.delete('fra'); else query.set('fra', id);
    go(query.size === 0 ? address.value.path : `${address.value.path}?${query.toString()}`, { replace: true });
  };
  const now = from === null ? null : difference.value;
  return (
    <section class="stack" aria-labelledby="policy-difference">
      <h2 class="ds-heading" data-size="xs" id="policy-difference">{t.heading}</h2>
      <div class="ds-field policy-choice">
        <label class="ds-label" for="policy-compared">{t.with}</label>
        <select id="policy-compared" class="ds-input" value={from ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t.choose}</option>
          {others.map((policy) => <option key={policy.id} value={policy.id}>{policy.name[language.value]}</option>)}
        </select>
      </div>
      {now?.state === 'loading' && <Loading />}
      {now?.state === 'failed' && <NotFetched error={now.error} again={fetchIt} />}
      {now?.state === 'ready' && <Changes view={now.value} />}
    </section>
  );
}
