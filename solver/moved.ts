import type { Site, Team } from './domain/problem.ts';
import type { Load, Placed, Standing } from './rules/standing.ts';

/** Whom a move takes out of a standing and puts into it. */
export interface Move {
  /** Placements of the standing, the same objects. */
  readonly leaves: readonly Placed[];
  /** Of households that are unplaced once those have left, in dwellings that are empty then. */
  readonly comes: readonly Placed[];
}

const isFollowedBy = ({ household, team }: Placed, by: Team): boolean => team === by && household.followUp !== null;

/** The rows of one site or team after a move. */
function rowsAfter(rows: readonly Placed[], { leaves, comes }: Move, isThere: (row: Placed) => boolean): readonly Placed[] {
  if (!leaves.some(isThere) && !comes.some(isThere)) return rows;
  return [...rows.filter((row) => !leaves.includes(row)), ...comes.filter(isThere)];
}

/** A standing as it is after a few placements have left and come: the same facts as building it anew would give, at the cost of the few. */
export function moved(standing: Standing, move: Move): Standing {
  const { leaves, comes } = move;
  const { round, loadFrom } = standing;
  let placed: readonly Placed[] | null = null;
  const unlessGone = (row: Placed | undefined): Placed | undefined => (row && leaves.includes(row) ? undefined : row);
  /** Counted households of the move that come to the site, less those that leave it. */
  const arriving = (site: Site): number => {
    const on = (rows: readonly Placed[]): number => rows.reduce((sum, row) => sum + Number(row.household.counted && row.site === site), 0);
    return on(comes) - on(leaves);
  };
  /** Counted households of the move that move away from where they live, less those that stay there after all. */
  const vacating = (site: Site): number => {
    const from = (rows: readonly Placed[]): number => rows.reduce((sum, { household }) => sum + Number(household.counted && round.homeSite(household.id) === site), 0);
    return from(comes) - from(leaves);
  };
  const loadBy = (rows: readonly Placed[], team: Team): Load => rows.filter((row) => isFollowedBy(row, team)).map(({ household, site }) => loadFrom(household, site, team))
    .reduce((sum, load) => ({ minutes: sum.minutes + load.minutes, eveningMinutes: sum.eveningMinutes + load.eveningMinutes }), { minutes: 0, eveningMinutes: 0 });
  return {
    round, loadFrom, residentsOf: standing.residentsOf, countedBefore: standing.countedBefore, demandsTeam: standing.demandsTeam,
    get placed() {
      return (placed ??= [...standing.placed.filter((row) => !leaves.includes(row)), ...comes]);
    },
    placementOf: (id) => comes.find(({ household }) => household.id === id) ?? unlessGone(standing.placementOf(id)),
    occupantOf: (dwelling) => comes.find((row) => row.dwelling === dwelling) ?? unlessGone(standing.occupantOf(dwelling)),
    newcomersOf: (site) => rowsAfter(standing.newcomersOf(site), move, (row) => row.site === site),
    countedStaying: (site) => standing.countedStaying(site) - vacating(site),
    countedAfter: (site) => standing.countedAfter(site) + arriving(site) - vacating(site),
    followedUpBy: (team) => rowsAfter(standing.followedUpBy(team), move, (row) => isFollowedBy(row, team)),
    loadOf: (team) => {
      const [load, less, more] = [standing.loadOf(team), loadBy(leaves, team), loadBy(comes, team)];
      return { minutes: load.minutes - less.minutes + more.minutes, eveningMinutes: load.eveningMinutes - less.eveningMinutes + more.eveningMinutes };
    },
  };
}
