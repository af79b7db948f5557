import type { Cell } from './csv.ts';
import { planMetres, type TownPoint } from './ground.ts';
import { houseAddress, type House } from './houses.ts';

/** A follow-up team with its posts; minutes are minutes a week. */
interface TeamPlan {
  readonly id: string;
  readonly name: string;
  readonly near: TownPoint;
  readonly areas: readonly string[];
  readonly competences: readonly string[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly posts: readonly number[];
  readonly committed: number;
  readonly evening: number;
  readonly eveningCommitted: number;
}

/** Of a full post of 2250 minutes a week (37.5 hours), 60 % is with people or on the way to them (an assumption). */
const MINUTES_PER_POST_PERCENT = 13.5;

const ALL_AREAS = ['sentrum', 'nordvika', 'sorvika', 'furuberg', 'lundemarka', 'asenhogda'];

/** The posts of the follow-up team are those of the report on Hamar: one boveileder, four miljøarbeidere; so are the 140 that the team for addiction follows. */
const TEAMS: readonly TeamPlan[] = [
  {
    id: 'T-1', name: 'Boteamet', near: { u: 60, v: 180 }, areas: ALL_AREAS, competences: ['boferdigheter'], minAge: 25, maxAge: null,
    posts: [100, 100, 100, 80, 50], committed: 5100, evening: 420, eveningCommitted: 330,
  },
  {
    id: 'T-2', name: 'Rusteamet', near: { u: -260, v: 260 }, areas: ['sentrum', 'nordvika', 'sorvika', 'furuberg', 'lundemarka'], competences: ['rop', 'boferdigheter'],
    minAge: 18, maxAge: null, posts: [100, 100, 100, 100, 100], committed: 5240, evening: 720, eveningCommitted: 540,
  },
  {
    id: 'T-3', name: 'Ungdomsteamet', near: { u: 340, v: 300 }, areas: ALL_AREAS, competences: ['ungdom', 'boferdigheter'], minAge: 17, maxAge: 25,
    posts: [100, 60], committed: 1665, evening: 240, eveningCommitted: 165,
  },
  {
    id: 'T-4', name: 'Flyktningtjenesten', near: { u: 150, v: 330 }, areas: ALL_AREAS, competences: ['bosetting', 'boferdigheter'], minAge: null, maxAge: null,
    posts: [100, 50], committed: 1680, evening: 0, eveningCommitted: 0,
  },
];

/** The columns of `team.csv`. */
export const TEAM_COLUMNS = [
  'id', 'navn', 'adresse', 'områder', 'kompetanser', 'alder fra', 'alder til', 'stillinger', 'minutter', 'bundne minutter', 'kveldsminutter',
  'bundne kveldsminutter',
];

/** A team with the house that it starts from. */
export interface TownTeam extends TeamPlan {
  readonly house: House;
}

/** The teams; each starts from the address nearest to where it was planned. */
export function placeTeams(houses: readonly House[]): TownTeam[] {
  return TEAMS.map((team) => ({ ...team, house: houses.reduce((best, candidate) => (planMetres(candidate.point, team.near) < planMetres(best.point, team.near) ? candidate : best)) }));
}

/** The rows of `team.csv`. */
export function teamRows(teams: readonly TownTeam[]): Cell[][] {
  return teams.map((team) => {
    const posts = team.posts.reduce((sum, percent) => sum + percent, 0);
    return [
      team.id, team.name, houseAddress(team.house), team.areas.join(', '), team.competences.join(', '), team.minAge, team.maxAge, team.posts.join(', '),
      Math.round(posts * MINUTES_PER_POST_PERCENT), team.committed, team.evening, team.eveningCommitted,
    ];
  });
}
