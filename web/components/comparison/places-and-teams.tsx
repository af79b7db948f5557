import type { VNode } from 'preact';
import type { JudgementsView, LimitPairView, TeamPairView } from '../../../server/comparison/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { RuleLink } from '../rule-link.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { Change, Part, SideHeads, type Compared } from './side-by-side.tsx';

function LimitRow({ view, limit }: Compared & { limit: LimitPairView }): VNode {
  const t = text.value.comparison.limits;
  const { names } = view;
  const place = limit.siteId === null ? names.areas[limit.areaId ?? ''] ?? limit.areaId : names.sites[limit.siteId] ?? limit.siteId;
  const after = (side: 'a' | 'b'): VNode => <td class="number">{formatWhole(limit.after[side])}{limit.isOver[side] && <strong class="comparison-under">{t.over}</strong>}</td>;
  return (
    <tr>
      <th scope="row">{place}<span class="comparison-under"><RuleLink ruleId={limit.ruleId} />: {t.atMost(limit.cap)}{limit.siteId !== null && limit.sites > 1 && `, ${t.circle(limit.sites)}`}</span></th>
      <td class="number">{formatWhole(limit.before)}</td>{after('a')}{after('b')}
    </tr>
  );
}

function LimitTable({ view, limits, heading }: Compared & { limits: readonly LimitPairView[]; heading: string | null }): VNode {
  const t = text.value.comparison.limits;
  if (limits.length === 0) return <p>{heading !== null && `${heading}: `}{t.none}</p>;
  return (
    <ScrollRegion label={heading ?? `${t.heading}: ${t.caption}`}>
      <table class="ds-table comparison-table">
        <caption>{heading === null ? t.caption : <><strong>{heading}</strong><br />{t.caption}</>}</caption>
        <thead><tr><th scope="col">{t.what}</th><th scope="col" class="number">{t.before}</th><SideHeads view={view} /></tr></thead>
        <tbody>{limits.map((limit) => <LimitRow key={`${limit.ruleId} ${limit.siteId ?? limit.areaId}`} view={view} limit={limit} />)}</tbody>
      </table>
    </ScrollRegion>
  );
}

function SiteTable({ view, sites }: Compared & { sites: JudgementsView['sites'] }): VNode | null {
  const t = text.value.comparison.limits;
  if (sites.length === 0) return null;
  return (
    <details class="comparison-more">
      <summary>{t.sites(sites.length)}</summary>
      <ScrollRegion label={t.sites(sites.length)}>
        <table class="ds-table comparison-table">
          <caption>{t.caption}</caption>
          <thead><tr><th scope="col">{t.site}</th><th scope="col" class="number">{t.homes}</th><th scope="col" class="number">{t.before}</th><SideHeads view={view} /><th scope="col" class="number">{text.value.comparison.sums.change}</th></tr></thead>
          <tbody>
            {sites.map(({ id, homes, before, after }) => (
              <tr key={id}>
                <th scope="row">{view.names.sites[id] ?? id}</th><td class="number">{formatWhole(homes)}</td><td class="number">{formatWhole(before)}</td><td class="number">{formatWhole(after.a)}</td><td class="number">{formatWhole(after.b)}</td>
                <td class="number"><Change {...after} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

/** Where a limit on counted households is gone over, by the policy of each. */
export function Limits({ view }: Compared): VNode {
  const t = text.value.comparison.limits;
  const { judgements, proposals } = view;
  if (judgements === null) return <Part name="limits" heading={t.heading}><p>{t.notJudged}</p></Part>;
  const { isJudgedAlike, under, sites } = judgements;
  const isOnce = JSON.stringify(under.a.overLimits) === JSON.stringify(under.b.overLimits);
  return (
    <Part name="limits" heading={t.heading}>
      {isOnce && !isJudgedAlike && <p>{t.alike}</p>}
      {isOnce ? <LimitTable view={view} limits={under.a.overLimits} heading={null} />
        : (['a', 'b'] as const).map((side) => <LimitTable key={side} view={view} limits={under[side].overLimits} heading={t.of(proposals[side].number)} />)}
      <SiteTable view={view} sites={sites} />
    </Part>
  );
}

function Load({ team, side }: { team: TeamPairView; side: 'a' | 'b' }): VNode {
  const t = text.value.comparison.teams;
  return (
    <td class="number">
      {t.of(team.minutes[side], team.room[side])}
      {(team.eveningRoom[side] > 0 || team.eveningMinutes[side] > 0) && <span class="comparison-under">{t.evening(team.eveningMinutes[side], team.eveningRoom[side])}</span>}
      {team.isOver[side] && <strong class="comparison-under">{t.over}</strong>}
    </td>
  );
}

/** What each team takes on in the two, and the minutes that are without a team. */
export function Teams({ view }: Compared): VNode | null {
  const t = text.value.comparison.teams;
  const { judgements, proposals, names } = view;
  if (judgements === null) return null;
  const { teams, uncoveredMinutes } = judgements;
  return (
    <Part name="teams" heading={t.heading}>
      {(['a', 'b'] as const).map((side) => <p key={side}>{t.uncovered(proposals[side].number, uncoveredMinutes[side])}</p>)}
      {teams.length === 0 ? <p>{t.none}</p> : (
        <ScrollRegion label={t.caption}>
          <table class="ds-table comparison-table">
            <caption>{t.caption}</caption>
            <thead><tr><th scope="col">{t.team}</th><SideHeads view={view} /></tr></thead>
            <tbody>{teams.map((team) => <tr key={team.id}><th scope="row">{names.teams[team.id] ?? team.id}</th><Load team={team} side="a" /><Load team={team} side="b" /></tr>)}</tbody>
          </table>
        </ScrollRegion>
      )}
    </Part>
  );
}
