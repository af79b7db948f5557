import type { VNode } from 'preact';
import { POLICY_PATH, POLICY_TRIAL_PATH, SIMULATION_PATH, TRADE_OFF_PATH } from '../../policy-address.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';
import { LinkTabs, type LinkTab } from '../link-tabs.tsx';

/** The parts of Policy that the reader may open. */
export function PolicyTabs(): VNode {
  const t = text.value.studies.policyTabs;
  const tabs: readonly LinkTab[] = [
    { path: POLICY_PATH, name: t.policies },
    ...(may(MAY.seeTrials) ? [{ path: POLICY_TRIAL_PATH, name: t.trial }, { path: TRADE_OFF_PATH, name: t.tradeOff }] : []),
    ...(may(MAY.seeSimulations) ? [{ path: SIMULATION_PATH, name: t.simulation }] : []),
  ];
  return <LinkTabs label={t.parts} tabs={tabs} />;
}
