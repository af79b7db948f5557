import type { VNode } from 'preact';
import { CASELOAD_PATH, FOLLOW_UP_PATH, FORECAST_PATH, WEEK_PATH } from '../../follow-up-address.ts';
import { text } from '../../state/language.ts';
import { LinkTabs } from '../link-tabs.tsx';

/** The parts of Oppfølging. */
export function FollowUpTabs(): VNode {
  const t = text.value.forecast.tabs;
  const tabs = [{ path: FOLLOW_UP_PATH, name: t.overview }, { path: CASELOAD_PATH, name: t.caseload }, { path: WEEK_PATH, name: t.week }, { path: FORECAST_PATH, name: t.forecast }];
  return <LinkTabs label={t.parts} tabs={tabs} />;
}
