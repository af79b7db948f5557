import type { VNode } from 'preact';
import { AVOIDABLE_PATH, NEED_PATH, NEXT_HOME_PATH, PLAN_PATH } from '../../plan-address.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';
import { LinkTabs } from '../link-tabs.tsx';

/** The parts of Plan that the reader may open. */
export function PlanTabs(): VNode {
  const t = text.value.studies.planTabs;
  const tabs = [{ path: PLAN_PATH, name: t.concentration }, { path: AVOIDABLE_PATH, name: t.avoidable }, ...(may(MAY.seePlanHomes) ? [{ path: NEXT_HOME_PATH, name: t.nextHome }] : []), { path: NEED_PATH, name: t.need }];
  return <LinkTabs label={t.parts} tabs={tabs} />;
}
