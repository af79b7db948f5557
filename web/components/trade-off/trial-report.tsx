import type { VNode } from 'preact';
import type { TrialView } from '../../../server/studies/policy-trial-schemas.ts';
import { text } from '../../state/language.ts';
import { Levels } from '../comparison/levels.tsx';
import { PassedOver } from '../comparison/passed-over.tsx';
import { People } from '../comparison/people.tsx';
import { Limits, Teams } from '../comparison/places-and-teams.tsx';
import { Folding } from '../comparison/side-by-side.tsx';
import { Judges, Summary } from '../comparison/summary.tsx';
import { Sums } from '../comparison/sums.tsx';
import { TrialFares, TrialMeasures } from './trial-measures.tsx';
import { housedRanges } from './trial-ranges.ts';
import { TrialSummary } from './trial-summary.tsx';

const nothing = (): void => undefined;

/** Everything that a trial of two policies says: in short, by the common yardstick, and the two against each other by the policy of each. */
export function TrialReport({ view }: { view: TrialView }): VNode {
  const t = text.value.tradeOff.trial;
  const { comparison } = view;
  return (
    <>
      <TrialSummary view={view} />
      <TrialMeasures view={view} />
      <TrialFares view={view} />
      {comparison !== null && (
        <>
          <h2 class="ds-heading" data-size="sm">{t.compared}</h2>
          <p class="comparison-help">{t.comparedHelp}</p>
          <Summary view={comparison} />
          <Sums view={comparison} ranges={{ state: 'ready', value: housedRanges(view) }} again={nothing} />
          <Folding>
            <People view={comparison} />
            <Judges view={comparison} />
            <Levels view={comparison} />
            <Limits view={comparison} />
            <Teams view={comparison} />
            <PassedOver view={comparison} />
          </Folding>
        </>
      )}
    </>
  );
}
