import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KostraView, NeedView } from '../../server/plan/need-schemas.ts';
import { readKostra, readNeed } from '../api/need.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { NeedAnswer } from '../components/plan/need-answer.tsx';
import { NeedKostra } from '../components/plan/need-kostra.tsx';
import { PlanTabs } from '../components/plan/plan-tabs.tsx';
import { formatWhole } from '../format.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import '../style/registers.css';
import '../style/plan-next-home.css';

/** How many months ahead can be chosen. */
const MONTHS: readonly number[] = [3, 6, 12, 24];
const USUAL_MONTHS = 12;

interface Shown {
  readonly need: NeedView;
  readonly kostra: KostraView;
}

/** The page Behov og boliger: need against homes, known changes, leases, and what KOSTRA asks for. */
export function PlanNeedPage(): VNode {
  const t = text.value.need;
  const shown = useSignal<Loadable<Shown>>({ state: 'loading' });
  const months = useSignal(USUAL_MONTHS);
  const fetchAll = (): void => { void load(shown, Promise.all([readNeed(months.value), readKostra()]).then(([need, kostra]) => ({ need, kostra }))); };
  useEffect(fetchAll, [months.value]);
  const now = shown.value;
  return (
    <div class="content plan-page">
      <div class="page-head">
        <PageHeading title={t.title}>{t.title}</PageHeading>
        <div class="page-actions"><button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button></div>
      </div>
      <PlanTabs />
      <p class="plan-lead">{t.lead}</p>
      <div class="ds-field plan-months">
        <label class="ds-label" for="need-months">{t.months}</label>
        <select class="ds-input" id="need-months" value={months.value} onChange={(event) => { months.value = Number(event.currentTarget.value); }}>{MONTHS.map((n) => <option key={n} value={n}>{formatWhole(n)}</option>)}</select>
      </div>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <><NeedAnswer view={now.value.need} months={months.value} /><NeedKostra view={now.value.kostra} /></>}
    </div>
  );
}
