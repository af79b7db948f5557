import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FollowUpView } from '../../server/follow-up/schemas.ts';
import { followUpCalendarPath, followUpWorkbookPath, readFollowUp } from '../api/follow-up.ts';
import { evaluationNews, openEvaluation } from '../components/follow-up/evaluation.ts';
import { FirstThings } from '../components/follow-up/first-things.tsx';
import { FollowUpTabs } from '../components/follow-up/follow-up-tabs.tsx';
import { LoadTable } from '../components/follow-up/load-table.tsx';
import { PhaseTable } from '../components/follow-up/phase-table.tsx';
import { ReminderLists } from '../components/follow-up/reminder-lists.tsx';
import { ToldTwice } from '../components/follow-up/told-twice.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { FOLLOW_UP_PATH } from '../follow-up-address.ts';
import { formatDate, formatDecimal } from '../format.ts';
import { REGISTER_PATHS } from '../register-addresses.ts';
import { address, go } from '../state/address.ts';
import { followUpTerms, openFollowUpTerms } from '../state/follow-up-terms.ts';
import { language, text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY, MAY_WRITE } from '../who-may.ts';
import '../style/registers.css';
import '../style/plan-next-home.css';
import '../style/overview.css';
import '../style/follow-up.css';

/** The parts of a view that are about one team; all of it where no team is asked for. */
function ofTeam(view: FollowUpView, team: string): FollowUpView {
  if (!view.teams.some(({ id }) => id === team)) return view;
  const isOwn = ({ teamId }: { readonly teamId: string }): boolean => teamId === team;
  return { ...view, teams: view.teams.filter(({ id }) => id === team), staff: view.staff.filter(isOwn), phases: view.phases.filter(isOwn), reminders: view.reminders.filter(isOwn) };
}

/** Chooses the team that is looked at; it stands in the address. */
function TeamChoice({ view, team }: { view: FollowUpView; team: string }): VNode {
  const t = text.value.followUpPage;
  return (
    <div class="ds-field plan-months follow-up-team">
      <label class="ds-label" for="follow-up-team">{t.team}</label>
      <select class="ds-input" id="follow-up-team" value={team} onChange={({ currentTarget: { value } }) => go(value === '' ? FOLLOW_UP_PATH : `${FOLLOW_UP_PATH}?team=${encodeURIComponent(value)}`, { replace: true })}>
        <option value="">{t.allTeams}</option>
        {view.teams.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </div>
  );
}

/** What is missing in the registers, and the way to put it there. */
function NothingYet({ view }: { view: FollowUpView }): VNode {
  const t = text.value.followUpPage.empty;
  const [noStaff, noAgreements] = [Object.keys(view.names).length === 0, view.agreements === 0];
  return (
    <section class="card" aria-labelledby="follow-up-start">
      <h2 class="ds-heading" data-size="xs" id="follow-up-start">{t.heading}</h2>
      <p>{noStaff && noAgreements ? t.help : noStaff ? t.noStaff : t.noAgreements}</p>
      <p class="buttons">
        {noStaff && may(MAY_WRITE.staff) && <a class="ds-button" href={`${REGISTER_PATHS.staff}/ny`}>{t.staff}</a>}
        {noAgreements && may(MAY_WRITE.agreements) && <a class="ds-button" href={`${REGISTER_PATHS.agreements}/ny`}>{t.agreements}</a>}
        {may(MAY.useFiles) && <a class="ds-link" href="/import">{t.import}</a>}
      </p>
    </section>
  );
}

/** What a full post is, and what is assumed. */
function Counted(): VNode | null {
  const t = text.value.followUpPage.counted;
  const terms = followUpTerms.value;
  if (terms === null) return null;
  return (
    <section class="plan-notes" aria-labelledby="counted">
      <h2 class="ds-heading" data-size="xs" id="counted">{t.heading}</h2>
      <p>{t.lines(terms.directSharePercent, formatDecimal(terms.fullTimeWeekMinutes / 60))} {terms.assumed[language.value]}</p>
    </section>
  );
}

function Shown({ view, fetchAgain }: { view: FollowUpView; fetchAgain: () => void }): VNode {
  const team = address.value.query.get('team') ?? '';
  const shown = ofTeam(view, team);
  const [noStaff, noAgreements] = [Object.keys(view.names).length === 0, view.agreements === 0];
  // A link from another page may lead to a list, which is not there before the view is.
  useEffect(() => {
    const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <p class="quiet">{text.value.followUpPage.asOf(formatDate(view.asOf))}</p>
      {(noStaff || noAgreements) && <NothingYet view={view} />}
      {!(noStaff && noAgreements) && (
        <>
          {view.teams.length > 1 && <TeamChoice view={view} team={team} />}
          <FirstThings view={shown} /><LoadTable view={shown} /><ReminderLists view={shown} fetchAgain={fetchAgain} /><ToldTwice view={view} /><PhaseTable view={shown} /><Counted />
        </>
      )}
    </>
  );
}

/** The page Oppfølging: what to do first, who has too much, who has been forgotten, what is due. */
export function FollowUpPage(): VNode {
  const t = text.value.followUpPage;
  const all = useSignal<Loadable<FollowUpView>>({ state: 'loading' });
  const fetchAgain = (): void => { void load(all, readFollowUp()); };
  useEffect(() => {
    fetchAgain();
    openFollowUpTerms();
    return () => { [evaluationNews.value, openEvaluation.value] = [null, null]; };
  }, []);
  const now = all.value;
  return (
    <div class="content plan-page follow-up-page">
      <div class="page-head">
        <PageHeading>{text.value.forecast.menu}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={followUpWorkbookPath(language.value)} download="spredt-oppfolging.xlsx">{t.excel}</a>
          <a class="ds-link" href={followUpCalendarPath(language.value)} download="spredt-oppfolging.ics" aria-describedby="follow-up-calendar">{t.calendar}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <FollowUpTabs />
      <p class="plan-lead">{t.lead} <span class="quiet" id="follow-up-calendar">{t.calendarHelp}</span></p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAgain} />}
      {now.state === 'ready' && <Shown view={now.value} fetchAgain={fetchAgain} />}
    </div>
  );
}
