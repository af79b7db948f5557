import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OverviewView } from '../../../server/overview/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { REGISTER_PATHS, rowPath } from '../../register-addresses.ts';
import { ROUNDS_PATH, roundPath } from '../../round-address.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { openWords, words } from '../../state/words.ts';
import { MAY } from '../../who-may.ts';

type Counts = Readonly<Record<string, number>>;
const sum = (counts: Counts): number => Object.values(counts).reduce((all, one) => all + one, 0);
const households = (filter: string): string => `${REGISTER_PATHS.households}?${new URLSearchParams({ filter }).toString()}`;

/** The list of dwellings that are free now, or those that become so first, perhaps with so many bedrooms alone. */
function dwellings(when: 'now' | 'soon', bedrooms?: string): string {
  const query = new URLSearchParams();
  if (bedrooms !== undefined) query.append('filter', `bedrooms:${bedrooms}`);
  if (when === 'now') query.append('filter', 'state:free');
  else query.append('sort', 'freeFrom');
  return `${REGISTER_PATHS.dwellings}?${query.toString()}`;
}

function Homes({ count, list, about }: { count: number; list: string; about: string }): VNode {
  if (count === 0) return <>{formatWhole(0)}</>;
  return <a class="ds-link" href={list}>{formatWhole(count)}<span class="seen-by-readers">, {about}</span></a>;
}

function Named({ heading, field, rows }: { heading: string; field: string; rows: OverviewView['waiting']['byGroup'] }): VNode {
  const t = text.value.overviewPage.waiting;
  return (
    <table class="sums">
      <thead><tr><th scope="col">{heading}</th><th scope="col" class="number">{t.households}</th></tr></thead>
      <tbody>{rows.map((one) => <tr key={one.code}><th scope="row">{one.name}</th><td class="number"><a class="ds-link" href={households(`${field}:${one.code}`)}>{formatWhole(one.households)}</a></td></tr>)}</tbody>
    </table>
  );
}

/** What the words for groups and situations mean, as the municipality has decided; empty until they are here. */
function Meanings({ waiting: { byGroup, bySituation } }: Pick<OverviewView, 'waiting'>): VNode | null {
  const shown = new Set([...bySituation.map(({ code }) => `situation.${code}`), ...byGroup.map(({ code }) => `group.${code}`)]);
  const told = words.value.filter(({ vocabulary, code }) => shown.has(`${vocabulary}.${code}`));
  if (told.length === 0) return null;
  return (
    <details class="meanings">
      <summary>{text.value.overviewPage.waiting.meanings}</summary>
      <dl class="pairs">{told.map(({ vocabulary, code, name, definition }) => <div key={`${vocabulary}.${code}`}><dt>{name}</dt><dd>{definition}</dd></div>)}</dl>
    </details>
  );
}

/** Who waits: how many, and in which groups and situations. */
export function Waiting({ view }: { view: OverviewView }): VNode {
  const t = text.value.overviewPage.waiting;
  const { waiting } = view;
  useEffect(() => { void openWords(); }, []);
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 class="ds-heading" data-size="xs" id="waiting">{t.heading}</h2>
      {waiting.households === 0 ? <p>{t.none}</p> : (
        <>
          <p class="large"><a class="ds-link" href={REGISTER_PATHS.households}>{t.total(waiting.households)}</a></p>
          <div class="sums-beside"><Named heading={t.situation} field="situation" rows={waiting.bySituation} /><Named heading={t.group} field="groups" rows={waiting.byGroup} /></div>
          <Meanings waiting={waiting} />
        </>
      )}
    </section>
  );
}

/** Which homes are free, now and soon, by bedrooms. */
export function FreeHomes({ view }: { view: OverviewView }): VNode {
  const t = text.value.overviewPage.homes;
  const { today, within90Days } = view.freeHomes;
  const sizes = [...new Set([...Object.keys(today), ...Object.keys(within90Days)])].toSorted();
  return (
    <section class="card" aria-labelledby="free-homes">
      <h2 class="ds-heading" data-size="xs" id="free-homes">{t.heading}</h2>
      {sizes.length === 0 ? <p>{t.none}</p> : (
        <table class="sums">
          <thead><tr><th scope="col">{t.bedrooms}</th><th scope="col" class="number">{t.now}</th><th scope="col" class="number">{t.later}</th></tr></thead>
          <tbody>{sizes.map((size) => <tr key={size}><th scope="row">{t.count(size)}</th><td class="number"><Homes count={today[size] ?? 0} list={dwellings('now', size)} about={t.now} /></td><td class="number"><Homes count={within90Days[size] ?? 0} list={dwellings('soon', size)} about={t.later} /></td></tr>)}</tbody>
          <tfoot><tr><th scope="row">{t.total}</th><td class="number"><Homes count={sum(today)} list={dwellings('now')} about={t.now} /></td><td class="number"><Homes count={sum(within90Days)} list={dwellings('soon')} about={t.later} /></td></tr></tfoot>
        </table>
      )}
    </section>
  );
}

/** How much of their week the teams have promised away, and what is left: up to the limit of the policy, as the round reckons it. */
export function TeamWeek({ view }: { view: OverviewView }): VNode {
  const t = text.value.overviewPage.teams;
  return (
    <section class="card" aria-labelledby="team-week">
      <h2 class="ds-heading" data-size="xs" id="team-week"><a class="ds-link" href={REGISTER_PATHS.teams}>{t.heading}</a></h2>
      {view.teams.length === 0 ? <p>{t.none}</p> : (
        <table class="sums">
          <thead><tr><th scope="col">{t.team}</th><th scope="col">{t.load}</th><th scope="col" class="number">{t.room}</th></tr></thead>
          <tbody>
            {view.teams.map((team) => {
              const percent = team.capacityMinutes === 0 ? 100 : (team.committedMinutes / team.capacityMinutes) * 100;
              return (
                <tr key={team.id}>
                  <th scope="row"><a class="ds-link" href={rowPath('teams', team.id)}>{team.name}</a></th>
                  <td class="load"><span class="load-line"><span class="load-part" style={{ inlineSize: `${Math.min(100, percent)}%` }} aria-hidden="true" /></span> {t.share(percent)}</td>
                  <td class="number">{t.minutes(team.roomMinutes ?? team.capacityMinutes - team.committedMinutes)}<br /><span class="quiet">{t.evening(team.eveningCapacityMinutes - team.eveningCommittedMinutes)}</span></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The newest round, and the way to it. */
export function NewestRound({ view }: { view: OverviewView }): VNode {
  const t = text.value.overviewPage;
  const { round } = view;
  return (
    <section class="card" aria-labelledby="newest-round">
      <h2 class="ds-heading" data-size="xs" id="newest-round">{t.round}</h2>
      {round === null ? <><p>{t.noRound}</p>{may(MAY.propose) && <p><a class="ds-button" href={ROUNDS_PATH}>{text.value.rounds.make.heading}</a></p>}</> : (
        <>
          <p class="large"><a class="ds-link" href={roundPath(round.id)}>{t.toRound(round.name)}</a></p>
          <p>{t.roundSums(round.households, round.dwellings)}. {round.proposalStatus === null ? t.draft : t.proposed} {text.value.round.asOf(formatDate(round.asOf))}</p>
        </>
      )}
    </section>
  );
}
