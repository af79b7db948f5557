import type { VNode } from 'preact';
import type { Audience } from '../server/access/schemas.ts';
import { CASELOAD_PATH, FOLLOW_UP_PATH, FORECAST_PATH, WEEK_PATH } from './follow-up-address.ts';
import { MAP_PATH } from './map-address.ts';
import { AVOIDABLE_PATH, NEED_PATH, NEXT_HOME_PATH, PLAN_PATH } from './plan-address.ts';
import { POLICY_PATH, POLICY_TRIAL_PATH, SIMULATION_PATH, TRADE_OFF_PATH } from './policy-address.ts';
import { REGISTER_PAGES } from './register-pages.ts';
import { OFFERS_PATH, ROUNDS_PATH } from './round-address.ts';
import { RULES_PATH } from './rule-address.ts';
import type { Dictionary } from './text/nb.ts';
import { MAY } from './who-may.ts';

/** What a page is given: the parts of its address that vary, such as `id`, without their escapes. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** What shows a page. */
export type PageComponent = (props: PageProps) => VNode | null;

/** A page: where it lies, who may open it, what it is called, and how its code is fetched. */
export interface Page {
  /** The address, such as `/husstander/:id`. */
  readonly path: string;
  readonly audience: Audience;
  readonly title: (t: Dictionary) => string;
  readonly load: () => Promise<PageComponent>;
  /** Where the page stands in the navigation; null when other pages lead to it. */
  readonly menu: 'bar' | 'registers' | null;
  /** Whether it fills the screen and scrolls inside, or is as long as what it holds. */
  readonly fit: 'screen' | 'content';
}

/** Every page, in the order of the navigation. The first that fits an address is the one, so `/x/ny` stands before `/x/:id`. */
export const PAGES: readonly Page[] = [
  { path: '/', audience: MAY.seeOverview, title: (t) => t.frame.pageNames.overview, menu: 'bar', fit: 'content', load: async () => (await import('./pages/overview-page.tsx')).OverviewPage },
  { path: '/tildeling', audience: MAY.seeRounds, title: (t) => t.page.allocation, menu: 'bar', fit: 'screen', load: async () => (await import('./pages/round-page.tsx')).RoundPage },
  { path: ROUNDS_PATH, audience: MAY.seeRounds, title: (t) => t.rounds.title, menu: null, fit: 'content', load: async () => (await import('./pages/rounds-page.tsx')).RoundsPage },
  { path: OFFERS_PATH, audience: MAY.seeRounds, title: (t) => t.offers.title, menu: 'bar', fit: 'content', load: async () => (await import('./pages/offers-page.tsx')).OffersPage },
  { path: FOLLOW_UP_PATH, audience: MAY.seeFollowUp, title: (t) => t.forecast.menu, menu: 'bar', fit: 'content', load: async () => (await import('./pages/follow-up-page.tsx')).FollowUpPage },
  { path: WEEK_PATH, audience: MAY.seeFollowUp, title: (t) => t.visitWeek.title, menu: null, fit: 'content', load: async () => (await import('./pages/follow-up-week-page.tsx')).FollowUpWeekPage },
  { path: CASELOAD_PATH, audience: MAY.seeFollowUp, title: (t) => t.caseload.title, menu: null, fit: 'content', load: async () => (await import('./pages/follow-up-caseload-page.tsx')).FollowUpCaseloadPage },
  { path: FORECAST_PATH, audience: MAY.seeFollowUp, title: (t) => t.forecast.title, menu: null, fit: 'content', load: async () => (await import('./pages/follow-up-forecast-page.tsx')).FollowUpForecastPage },
  { path: '/runder/:id/forslag', audience: MAY.replay, title: (t) => t.proposals.title, menu: null, fit: 'content', load: async () => (await import('./pages/proposals-page.tsx')).ProposalsPage },
  { path: '/runder/:id/regler-og-pris', audience: MAY.seeRounds, title: (t) => t.help.page.title, menu: null, fit: 'content', load: async () => (await import('./pages/rules-and-prices-page.tsx')).RulesAndPricesPage },
  { path: '/runder/:id/sammenlign', audience: MAY.propose, title: (t) => t.comparison.title, menu: null, fit: 'content', load: async () => (await import('./pages/comparison-page.tsx')).ComparisonPage },
  { path: '/runder/:round/brev/:household', audience: MAY.writeLetters, title: (t) => t.letters.page, menu: null, fit: 'content', load: async () => (await import('./pages/letter-page.tsx')).LetterPage },
  { path: MAP_PATH, audience: MAY.seeMap, title: (t) => t.mapPage.title, menu: 'bar', fit: 'screen', load: async () => (await import('./pages/map-page.tsx')).MapPage },
  ...REGISTER_PAGES,
  { path: '/min-dag', audience: MAY.seeMyDay, title: (t) => t.myDay.title, menu: 'bar', fit: 'content', load: async () => (await import('./pages/my-day-page.tsx')).MyDayPage },
  { path: POLICY_PATH, audience: MAY.seePolicies, title: (t) => t.frame.pageNames.policy, menu: 'bar', fit: 'content', load: async () => (await import('./pages/policy-list-page.tsx')).PolicyListPage },
  { path: PLAN_PATH, audience: MAY.seePlan, title: (t) => t.frame.pageNames.plan, menu: 'bar', fit: 'content', load: async () => (await import('./pages/plan-concentration-page.tsx')).PlanConcentrationPage },
  { path: AVOIDABLE_PATH, audience: MAY.seePlan, title: (t) => t.plan.avoidable.title, menu: null, fit: 'content', load: async () => (await import('./pages/plan-avoidable-page.tsx')).PlanAvoidablePage },
  { path: NEXT_HOME_PATH, audience: MAY.seePlanHomes, title: (t) => t.nextHome.title, menu: null, fit: 'content', load: async () => (await import('./pages/plan-next-home-page.tsx')).NextHomePage },
  { path: `${NEXT_HOME_PATH}/:study`, audience: MAY.seePlanHomes, title: (t) => t.nextHome.title, menu: null, fit: 'content', load: async () => (await import('./pages/plan-next-home-page.tsx')).NextHomeStudyPage },
  { path: NEED_PATH, audience: MAY.seePlan, title: (t) => t.need.title, menu: null, fit: 'content', load: async () => (await import('./pages/plan-need-page.tsx')).PlanNeedPage },
  { path: '/import', audience: MAY.useFiles, title: (t) => t.frame.pageNames.import, menu: 'bar', fit: 'content', load: async () => (await import('./pages/import-page.tsx')).ImportPage },
  { path: '/logg', audience: MAY.seeRecord, title: (t) => t.frame.pageNames.log, menu: 'bar', fit: 'content', load: async () => (await import('./pages/log-page.tsx')).LogPage },
  { path: '/logg/tilgang', audience: MAY.manageUsers, title: (t) => t.log.tabs.users, menu: null, fit: 'content', load: async () => (await import('./pages/users-page.tsx')).UsersPage },
  { path: '/logg/roller', audience: 'signedIn', title: (t) => t.log.tabs.roles, menu: null, fit: 'content', load: async () => (await import('./pages/roles-page.tsx')).RolesPage },
  { path: '/logg/lagringstid', audience: 'signedIn', title: (t) => t.log.tabs.retention, menu: null, fit: 'content', load: async () => (await import('./pages/retention-page.tsx')).RetentionPage },
  { path: POLICY_TRIAL_PATH, audience: MAY.seeTrials, title: (t) => t.tradeOff.trial.title, menu: null, fit: 'content', load: async () => (await import('./pages/policy-comparison-page.tsx')).PolicyComparisonPage },
  { path: `${POLICY_TRIAL_PATH}/:study`, audience: MAY.seeTrials, title: (t) => t.tradeOff.trial.title, menu: null, fit: 'content', load: async () => (await import('./pages/policy-comparison-page.tsx')).PolicyTrialPage },
  { path: TRADE_OFF_PATH, audience: MAY.seeTrials, title: (t) => t.tradeOff.title, menu: null, fit: 'content', load: async () => (await import('./pages/trade-off-page.tsx')).TradeOffPage },
  { path: `${TRADE_OFF_PATH}/:study`, audience: MAY.seeTrials, title: (t) => t.tradeOff.title, menu: null, fit: 'content', load: async () => (await import('./pages/trade-off-study-page.tsx')).TradeOffStudyPage },
  { path: `${TRADE_OFF_PATH}/:study/:point`, audience: MAY.seeTrials, title: (t) => t.tradeOff.point.title, menu: null, fit: 'content', load: async () => (await import('./pages/trade-off-point-page.tsx')).TradeOffPointPage },
  { path: SIMULATION_PATH, audience: MAY.seeSimulations, title: (t) => t.simulation.title, menu: null, fit: 'content', load: async () => (await import('./pages/simulation-page.tsx')).SimulationPage },
  { path: `${SIMULATION_PATH}/:id`, audience: MAY.seeSimulations, title: (t) => t.simulation.title, menu: null, fit: 'content', load: async () => (await import('./pages/simulation-page.tsx')).SimulationPage },
  { path: `${POLICY_PATH}/:id`, audience: MAY.seePolicies, title: (t) => t.policy.title, menu: null, fit: 'content', load: async () => (await import('./pages/policy-view-page.tsx')).PolicyViewPage },
  { path: `${POLICY_PATH}/:id/rediger`, audience: MAY.writePolicies, title: (t) => t.policy.title, menu: null, fit: 'content', load: async () => (await import('./pages/policy-form-page.tsx')).PolicyFormPage },
  { path: RULES_PATH, audience: 'signedIn', title: (t) => t.rulePages.title, menu: null, fit: 'content', load: async () => (await import('./pages/rules-page.tsx')).RulesPage },
  { path: `${RULES_PATH}/:rule`, audience: 'signedIn', title: (t) => t.rulePages.title, menu: null, fit: 'content', load: async () => (await import('./pages/rules-page.tsx')).RulesPage },
  { path: '/konto', audience: 'signedIn', title: (t) => t.frame.pageNames.account, menu: null, fit: 'content', load: async () => (await import('./pages/account-page.tsx')).AccountPage },
  { path: '/logg-inn', audience: 'everyone', title: (t) => t.frame.pageNames.signIn, menu: null, fit: 'content', load: async () => (await import('./pages/sign-in-page.tsx')).SignInPage },
  { path: '/velkommen', audience: 'everyone', title: (t) => t.frame.pageNames.welcome, menu: null, fit: 'content', load: async () => (await import('./pages/welcome-page.tsx')).WelcomePage },
];

/** A page with the parts of the address that vary. */
export interface PageMatch extends PageProps {
  readonly page: Page;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  if (wanted.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of wanted.entries()) {
    const part = decoded(parts[index] ?? '');
    if (part === null) return null;
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return params;
}

/** The page at a path; null when there is none. */
export function pageAt(path: string): PageMatch | null {
  for (const page of PAGES) {
    const params = paramsOf(page.path, path);
    if (params !== null) return { page, params };
  }
  return null;
}
