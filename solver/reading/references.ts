import { dayNumber } from '../domain/date.ts';
import { addFaultAt, type Reading, type Step } from './fault.ts';
import { idMeant, plainIds } from './maybe.ts';
import { isObject } from './shape.ts';

// What a schema cannot see: ids that must be unique, ids that must exist, and fields that depend on another field. These look at
// the file as it was written, and step over a value of the wrong type, whose fault has been noted already.

type Row = Readonly<Record<string, unknown>>;
type ListName = 'areas' | 'sites' | 'places' | 'dwellings' | 'tenants' | 'teams' | 'households';

const LISTS_WITH_IDS: readonly ListName[] = ['areas', 'sites', 'places', 'dwellings', 'tenants', 'teams', 'households'];
const NO_ROW: Row = {};

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const rowsOf = (value: unknown): readonly Row[] => itemsOf(value).map((row) => (isObject(row) ? row : NO_ROW));

/** Notes every fault that shows only when fields or rows of the problem are held together. */
export function checkReferences(problem: Row, reading: Reading): void {
  const references = new References(problem, reading);
  references.checkIds();
  references.checkSitesDwellingsAndTenants();
  references.checkTeams();
  references.checkHouseholds();
  references.checkLocks();
  references.checkBaseline();
}

/** The number that stands in a field, also when it was written as another type; NaN where there is none. Nothing counts as 0. */
function numberIn(value: unknown): number {
  let inner = value;
  while (Array.isArray(inner) && inner.length === 1) inner = inner[0] as unknown;
  if (Array.isArray(inner)) return inner.length === 0 ? 0 : Number.NaN;
  return inner === undefined || typeof inner === 'object' && inner !== null ? Number.NaN : Number(inner);
}

class References {
  private readonly problem: Row;
  private readonly reading: Reading;
  private readonly ids = new Map<ListName, ReadonlySet<string>>();
  private readonly plainIds = new Map<ListName, ReadonlyMap<string, string>>();

  constructor(problem: Row, reading: Reading) {
    this.problem = problem;
    this.reading = reading;
  }

  private rows(name: string): readonly Row[] {
    return rowsOf(this.problem[name]);
  }

  private add(steps: readonly Step[], value: unknown, expected: string, maybe?: string): void {
    addFaultAt(this.reading, steps, value, expected, maybe);
  }

  checkIds(): void {
    for (const name of LISTS_WITH_IDS) {
      const ids = new Set<string>();
      this.rows(name).forEach((row, i) => {
        if (typeof row.id !== 'string') return;
        if (ids.has(row.id)) this.add([name, i, 'id'], row.id, `an id that no earlier row of ${name} has`);
        else if (name === 'households' && this.known('tenants').has(row.id)) {
          this.add([name, i, 'id'], row.id, 'an id that no tenant has', 'Maybe the household seeks another dwelling; then it belongs in households alone, with a currentSiteId.');
        }
        ids.add(row.id);
      });
      this.ids.set(name, ids);
    }
  }

  private known(name: ListName): ReadonlySet<string> {
    return this.ids.get(name) ?? new Set();
  }

  private refer(steps: readonly Step[], value: unknown, name: ListName): void {
    if (typeof value !== 'string' || this.known(name).has(value)) return;
    this.add(steps, value, `the id of one of ${name}`, this.meant(value, name));
  }

  private meant(id: string, name: ListName): string | undefined {
    let plain = this.plainIds.get(name);
    if (!plain) this.plainIds.set(name, (plain = plainIds(this.known(name))));
    return idMeant(id, plain);
  }

  private referEach(steps: readonly Step[], values: unknown, name: ListName): void {
    itemsOf(values).forEach((value, i) => this.refer([...steps, i], value, name));
  }

  private atMost(steps: readonly Step[], row: Row, field: string, limit: string): void {
    if (numberIn(row[field]) > numberIn(row[limit])) this.add([...steps, field], row[field], `${limit} (${String(numberIn(row[limit]))}) or less`);
  }

  checkSitesDwellingsAndTenants(): void {
    this.rows('sites').forEach((row, i) => this.refer(['sites', i, 'areaId'], row.areaId, 'areas'));
    this.rows('dwellings').forEach((row, i) => this.refer(['dwellings', i, 'siteId'], row.siteId, 'sites'));
    this.rows('tenants').forEach((row, i) => this.refer(['tenants', i, 'siteId'], row.siteId, 'sites'));
  }

  checkTeams(): void {
    this.rows('teams').forEach((row, i) => {
      this.referEach(['teams', i, 'areaIds'], row.areaIds, 'areas');
      if (row.maxAge !== null && numberIn(row.maxAge) < numberIn(row.minAge)) {
        this.add(['teams', i, 'maxAge'], row.maxAge, `minAge (${String(numberIn(row.minAge))}) or more`);
      }
      this.atMost(['teams', i], row, 'eveningCapacityMinutes', 'capacityMinutes');
      this.atMost(['teams', i], row, 'eveningCommittedMinutes', 'committedMinutes');
    });
  }

  checkHouseholds(): void {
    const asOf = typeof this.problem.asOf === 'string' ? dayNumber(this.problem.asOf) : null;
    this.rows('households').forEach((row, i) => {
      const at = ['households', i] as const;
      const applied = typeof row.applicationDate === 'string' ? dayNumber(row.applicationDate) : null;
      if (applied !== null && asOf !== null && applied > asOf) this.add([...at, 'applicationDate'], row.applicationDate, `asOf (${String(this.problem.asOf)}) or earlier`);
      this.refer([...at, 'currentSiteId'], row.currentSiteId, 'sites');
      this.referEach([...at, 'excludedAreaIds'], row.excludedAreaIds, 'areas');
      this.referEach([...at, 'excludedSiteIds'], row.excludedSiteIds, 'sites');
      this.referEach([...at, 'areaWishes'], row.areaWishes, 'areas');
      rowsOf(row.avoids).forEach((avoid, j) => this.checkAvoided([...at, 'avoids', j, 'id'], row.id, avoid.id));
      rowsOf(row.pointWishes).forEach((wish, j) => this.refer([...at, 'pointWishes', j, 'placeId'], wish.placeId, 'places'));
      if (!isObject(row.followUp)) return;
      this.refer([...at, 'followUp', 'currentTeamId'], row.followUp.currentTeamId, 'teams');
      this.atMost([...at, 'followUp'], row.followUp, 'eveningMinutes', 'minutes');
    });
  }

  private checkAvoided(steps: readonly Step[], own: unknown, avoided: unknown): void {
    if (typeof avoided !== 'string') return;
    const isKnown = this.known('households').has(avoided) || this.known('tenants').has(avoided);
    if (isKnown && avoided !== own) return;
    const maybe = avoided === own ? undefined : this.meant(avoided, 'households') ?? this.meant(avoided, 'tenants');
    this.add(steps, avoided, 'the id of a tenant or of another household', maybe);
  }

  /** Locks that contradict an earlier one on their face are a fault of the later row. */
  checkLocks(): void {
    const required = { householdId: new Set<unknown>(), dwellingId: new Set<unknown>() };
    const pairs = { require: new Set<string>(), forbid: new Set<string>() };
    this.rows('locks').forEach((row, i) => {
      const { householdId, dwellingId, kind } = row;
      this.refer(['locks', i, 'householdId'], householdId, 'households');
      this.refer(['locks', i, 'dwellingId'], dwellingId, 'dwellings');
      if (kind !== 'require' && kind !== 'forbid') return;
      const pair = typeof householdId === 'string' && typeof dwellingId === 'string' ? JSON.stringify([householdId, dwellingId]) : null;
      if (kind === 'require' && (required.householdId.has(householdId) || required.dwellingId.has(dwellingId))) {
        this.add(['locks', i], row, 'at most one require lock for a household and for a dwelling');
      } else if (pair !== null && pairs[kind === 'require' ? 'forbid' : 'require'].has(pair)) {
        this.add(['locks', i], row, 'a pair that is required or forbidden, not both');
      }
      if (pair !== null) pairs[kind].add(pair);
      if (kind !== 'require') return;
      if (typeof householdId === 'string') required.householdId.add(householdId);
      if (typeof dwellingId === 'string') required.dwellingId.add(dwellingId);
    });
  }

  /** The baseline may name households and dwellings that are no longer in the problem, but each only once. */
  checkBaseline(): void {
    for (const field of ['householdId', 'dwellingId']) {
      const seen = new Set<string>();
      this.rows('baseline').forEach((row, i) => {
        const id = row[field];
        if (typeof id !== 'string') return;
        if (seen.has(id)) this.add(['baseline', i, field], id, 'each at most once in the baseline');
        seen.add(id);
      });
    }
  }
}
