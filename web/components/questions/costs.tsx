import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { CostsView } from '../../../server/questions/schemas.ts';
import { askCosts } from '../../api/questions.ts';
import { text } from '../../state/language.ts';
import { LookFrame } from './look-frame.tsx';
import { PriorityCosts, RuleCosts } from './rule-costs.tsx';
import { UnitPrices } from './unit-prices.tsx';
import { useLook } from './use-look.ts';

/** What the rules and limits of a round cost: a button that has it worked out, what such a price means and does not mean, and what came of it. */
export function RoundCosts({ view }: { view: RoundView }): VNode {
  const t = text.value.help;
  const { now, run, stop } = useLook<CostsView>((signal, hear) => askCosts(view.id, signal, hear));
  return (
    <section class="card questions" aria-labelledby="round-costs">
      <h2 class="ds-heading" data-size="xs" id="round-costs">{t.page.costsHeading}</h2>
      <p>{t.page.meaning} <strong>{t.page.notMeaning}</strong></p>
      <LookFrame looking={now} version={view.version} asks={t.page.costsAsk} help={t.page.costsHelp} run={run} stop={stop}>
        {now.state === 'done' && (
          <>
            {!now.value.isWhole && <p role="status">{t.partly}</p>}
            <RuleCosts view={view} rules={now.value.rules} />
            <PriorityCosts view={view} priorities={now.value.priorities} required={now.value.required} />
            <p class="quiet">{t.certaintyHelp}</p>
            <UnitPrices view={view} units={now.value.units} />
          </>
        )}
      </LookFrame>
    </section>
  );
}
