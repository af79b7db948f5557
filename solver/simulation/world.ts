import { dayOf, type DayNumber } from '../domain/date.ts';
import { compareIds } from '../domain/distance.ts';
import type { Household, Problem, TeamId } from '../domain/problem.ts';
import { roundFor } from '../rules/standing.ts';
import type { Known, Town, TownTenant } from '../town/town.ts';
import type { Supposed } from './assumptions.ts';
import type { Chance } from './chance.ts';
import { groupOf, Newcomers, OTHER, type Newcomer } from './newcomer.ts';
import type { Recorder } from './recorder.ts';
import type { Tenancy, Waiter } from './residents.ts';
import { arrivalsFrom, MONTH_DAYS } from './season.ts';
import { phaseDays, phasePercent, Staff, type Care } from './staff.ts';
import { countNeighbour, Stock, type HomeNow } from './stock.ts';
import { leaseEndOf, meanDays, stayOf, type Stay, type StayEnd } from './stay.ts';

/** A town through the years of one replication: who waits and who lives where, and what happens to them by itself. Who gets which home is decided elsewhere. */
export class World {
  readonly stock: Stock;
  readonly staff: Staff;
  readonly waiting = new Map<string, Waiter>();
  readonly tenancies = new Set<Tenancy>();
  /** Who came since the start, who came back, and who went for good. */
  readonly came = { new: 0, back: 0, gone: 0 };
  readonly #supposed: Supposed;
  readonly #chance: Chance;
  readonly #recorder: Recorder;
  readonly #newcomers: Newcomers;
  readonly #lastDay: DayNumber;
  readonly #events = new Map<DayNumber, (() => void)[]>();
  readonly #phaseDays: readonly number[];
  #day: DayNumber;

  constructor(town: Town, resembled: readonly Household[], [firstDay, lastDay]: readonly [DayNumber, DayNumber], supposed: Supposed, chance: Chance, recorder: Recorder) {
    this.#supposed = supposed;
    this.#chance = chance;
    this.#recorder = recorder;
    this.#day = firstDay;
    this.#lastDay = lastDay;
    this.#newcomers = new Newcomers({ asOf: town.asOf, households: resembled }, supposed, chance);
    this.#phaseDays = phaseDays(supposed.phases);
    this.stock = new Stock(town, supposed);
    this.staff = new Staff(town.teams, supposed, firstDay, town.tenants.length > 0);
    this.#settle(town);
    this.#plan();
  }

  get day(): DayNumber { return this.#day; }

  /** Everything that happens by itself on a day. */
  begin(day: DayNumber): void {
    this.#day = day;
    const events = this.#events.get(day);
    // what happens may make more happen on the same day
    if (events) for (let i = 0; i < events.length; i += 1) (events[i] as () => void)();
    this.#events.delete(day);
  }

  /** Those who wait, live in no municipal home and are ready to move. */
  withoutHome(): readonly Waiter[] {
    return [...this.waiting.values()].filter(({ tenancy, start }) => (tenancy === null || tenancy.isOver) && start <= this.#day);
  }

  /** A household says yes to a home: with this team (null: none) it moves in as soon as all three are ready. */
  accept(waiter: Waiter, home: HomeNow, teamId: TeamId | null, problem: Problem): void {
    const day = Math.max(this.#day + this.#supposed.moveInDays, home.freeFrom ?? this.#day, dayOf(waiter.household.readyFrom));
    waiter.accepted = home;
    home.isReserved = true;
    const care = this.#careOf(waiter.household, home, teamId, problem);
    if (care?.teamId) this.staff.begin(care);
    const old = waiter.tenancy;
    if (old && !old.isLeaving && !old.isOver) {
      old.isLeaving = true;
      this.stock.fallsEmpty(old.home, day + this.#supposed.turnaroundDays);
    }
    if (day <= this.#day) this.#moveIn(waiter, home, care);
    else this.#at(day, () => (this.waiting.get(waiter.household.id) === waiter ? this.#moveIn(waiter, home, care) : this.#neverComes(home, care)));
  }

  /** The day of moving in comes, and nobody does: others may have the home, and the team has its time. */
  #neverComes(home: HomeNow, care: Care | null): void {
    home.isReserved = false;
    if (care?.teamId) this.staff.end(care);
  }

  #at(day: number, what: () => void): void {
    if (day > this.#lastDay) return;
    const events = this.#events.get(day);
    if (events) events.push(what);
    else this.#events.set(day, [what]);
  }

  /** The town as it is on the first day. */
  #settle(town: Town): void {
    for (const { state, freeFrom, ...home } of town.homes) this.stock.add(home, state === 'unavailable' || freeFrom === null ? null : dayOf(freeFrom));
    const households = new Map<string, Household>(town.households.map((household) => [household.id, household]));
    // on a day of changing tenants two stand in one home: the one who came last lives there
    const last = new Map(town.tenants.toSorted((a, b) => compareIds(a.startDate, b.startDate)).map((tenant) => [tenant.dwellingId, tenant]));
    const living = new Map([...last.values()].map((tenant) => [tenant.id, this.#livesThere(tenant, this.stock.homeNamed(tenant.dwellingId), households.get(tenant.id) ?? null)]));
    for (const household of town.households) {
      const start = Math.max(dayOf(household.applicationDate), dayOf(household.readyFrom));
      this.#wait({ household, readyDay: start, isSurprise: false }, household.id, 0, living.get(household.id) ?? null);
    }
  }

  #livesThere(tenant: TownTenant, home: HomeNow, household: Household | null): Tenancy {
    const is = (fact: Known, what: string): boolean => fact === 'yes' || (fact === 'unknown' && 100 * this.#chance.fraction(what, tenant.id, 0) < this.#supposed.unknownPercent);
    const facts = household ?? { counted: is(tenant.counted, 'counted'), shielded: is(tenant.shielded, 'shielded') };
    const knownFrom = home.freeFrom;
    home.freeFrom = null;
    const tenancy = this.#live({ id: tenant.id, name: tenant.id, n: 0, home, counted: facts.counted, shielded: facts.shielded, household, care: null });
    const leaseEnd = tenant.endDate === null ? null : dayOf(tenant.endDate);
    const stay = stayOf(this.#chance, this.#supposed, { name: tenant.id, n: 0, isCounted: tenancy.counted, from: this.#day, leaseEnd });
    const movesOut = tenant.movesOut === null ? Infinity : Math.max(this.#day, dayOf(tenant.movesOut));
    if (movesOut <= stay.endDay) this.#plansToLeave(tenancy, { endDay: movesOut, why: 'moved' }, this.#day, Math.max(knownFrom ?? 0, movesOut + (knownFrom === null ? this.#supposed.turnaroundDays : 0)));
    else this.#endsLater(tenancy, stay);
    return tenancy;
  }

  /** Those who will come, and homes and posts that come and go. */
  #plan(): void {
    for (const [group, perYear] of Object.entries(this.#supposed.arrivalsPerYear)) {
      if (perYear === 0) continue;
      const next = arrivalsFrom([this.#day, this.#lastDay], perYear, this.#supposed.season, (n) => this.#chance.days('gap', group, n, 1));
      this.#awaits(group, 0, next);
    }
    const monthDay = (months: number): DayNumber => this.#day + Math.round(months * MONTH_DAYS);
    for (const change of this.#supposed.posts) this.#at(monthDay(change.fromMonth), () => this.staff.change(change.posts, change.team));
    for (const homes of this.#supposed.newHomes) this.#at(monthDay(homes.fromMonth), () => this.stock.open(homes, this.#day));
    for (const closure of this.#supposed.closures) this.#at(monthDay(closure.fromMonth), () => this.stock.close(closure));
  }

  #awaits(group: string, n: number, next: (n: number) => number): void {
    this.#at(next(n), () => {
      this.came.new += 1;
      this.#recorder.count('arrivals');
      this.#wait(this.#newcomers.arriving(group, n, this.#day), `${group}/${n}`, 0, null);
      this.#awaits(group, n + 1, next);
    });
  }

  #wait({ household, readyDay, isSurprise }: Newcomer, name: string, n: number, tenancy: Tenancy | null): void {
    const start = Math.max(readyDay, dayOf(household.applicationDate));
    const waiter: Waiter = { household, group: groupOf(this.#supposed.groups, household), name, n, start, isSurprise, tenancy, offers: 0, refused: new Set(), accepted: null };
    this.waiting.set(household.id, waiter);
    if (tenancy) tenancy.wait = waiter;
    const { leavesPerYear, waitingDeathsPerYear } = this.#supposed;
    if (tenancy === null) {
      this.#at(this.#day + Math.ceil(this.#chance.days('leaves', name, n, meanDays(leavesPerYear))), () => this.#stopsWaiting(waiter, 'leftWaiting'));
      this.#at(this.#day + Math.ceil(this.#chance.days('diesWaiting', name, n, meanDays(waitingDeathsPerYear))), () => this.#stopsWaiting(waiter, 'diedWaiting'));
    }
  }

  #stopsWaiting(waiter: Waiter, why: 'leftWaiting' | 'diedWaiting'): void {
    if (this.waiting.get(waiter.household.id) !== waiter || waiter.accepted !== null) return;
    this.waiting.delete(waiter.household.id);
    this.came.gone += 1;
    this.#recorder.count(why);
    this.#recorder.waited(waiter.group, waiter.start, 'left');
  }

  #careOf(household: Household, home: HomeNow, teamId: TeamId | null, problem: Problem): Care | null {
    if (household.followUp === null) return null;
    const { site } = home.neighbours;
    const round = roundFor(problem);
    const team = teamId === null ? undefined : round.teams.get(teamId);
    return { household, site, since: this.#day, teamId, travel: team ? round.travelMinutes(household, site, team) : 0, percent: phasePercent(this.#supposed.phases, 0) };
  }

  #moveIn(waiter: Waiter, home: HomeNow, care: Care | null): void {
    const { household, group, name, n, start, tenancy: old } = waiter;
    this.waiting.delete(household.id);
    if (old && !old.isOver) this.#leave(old);
    if (!old) this.#recorder.waited(group, start, 'housed');
    this.#recorder.count(old ? 'changes' : 'moveIns');
    home.isReserved = false;
    home.freeFrom = null;
    if (care && care.teamId === null) this.staff.begin(care);
    const tenancy = this.#live({ id: household.id, name, n: n + 1, home, counted: household.counted, shielded: household.shielded, household, care });
    if (care) this.#followUp(tenancy, care, 0);
    this.#endsLater(tenancy, stayOf(this.#chance, this.#supposed, { name, n: n + 1, isCounted: household.counted, from: this.#day, leaseEnd: leaseEndOf(this.#day, this.#supposed) }));
  }

  #live(who: Omit<Tenancy, 'isLeaving' | 'isOver' | 'wait'>): Tenancy {
    if (who.home.isLet) throw new Error(`two households would live in ${who.home.home.id}`);
    const tenancy: Tenancy = { ...who, isLeaving: false, isOver: false, wait: null };
    who.home.isLet = true;
    this.tenancies.add(tenancy);
    countNeighbour(who.home.neighbours, who, 1);
    return tenancy;
  }

  /** The need changes by phases from today; a relapse begins them again. */
  #followUp(tenancy: Tenancy, care: Care, relapses: number): void {
    const since = this.#day;
    let isCurrent = true;
    const ifCurrent = (what: () => void) => () => {
      if (isCurrent && !tenancy.isOver) what();
    };
    for (const days of this.#phaseDays) this.#at(since + days, ifCurrent(() => this.staff.setPercent(care, phasePercent(this.#supposed.phases, this.#day - since))));
    const relapse = this.#chance.days('relapse', `${tenancy.name}/${tenancy.n}`, relapses, meanDays(this.#supposed.relapsesPerYear));
    this.#at(since + Math.ceil(relapse), ifCurrent(() => {
      isCurrent = false;
      this.#recorder.count('relapses');
      this.staff.setPercent(care, phasePercent(this.#supposed.phases, 0));
      this.#followUp(tenancy, care, relapses + 1);
    }));
  }

  /** A stay ends some day; all but a death is known some days before. */
  #endsLater(tenancy: Tenancy, stay: Stay): void {
    const known = stay.why === 'died' ? stay.endDay : Math.max(this.#day, stay.endDay - this.#supposed.moveOutNoticeDays);
    this.#plansToLeave(tenancy, stay, known, stay.endDay + this.#supposed.turnaroundDays);
  }

  #plansToLeave(tenancy: Tenancy, { endDay, why }: Stay, knownDay: number, freeFrom: number): void {
    const know = (): void => {
      if (tenancy.isOver || tenancy.isLeaving) return;
      tenancy.isLeaving = true;
      this.stock.fallsEmpty(tenancy.home, freeFrom);
    };
    if (knownDay <= this.#day) know();
    else this.#at(knownDay, know);
    this.#at(endDay, () => {
      if (tenancy.isOver) return;
      // somebody who has said yes to another home moves there, whatever but a death would have ended the stay
      if (why !== 'died' && tenancy.wait !== null && tenancy.wait.accepted !== null) this.#leave(tenancy);
      else this.#endStay(tenancy, why);
    });
  }

  #endStay(tenancy: Tenancy, why: StayEnd): void {
    const { wait, name, n, household } = tenancy;
    this.#leave(tenancy);
    this.#recorder.count(why);
    if (wait) this.waiting.delete(wait.household.id);
    const returns = why === 'died' ? 0 : this.#supposed.returnPercent[why];
    this.came.gone += 1;
    if (100 * this.#chance.fraction('returns', name, n) >= returns) return;
    const days = why === 'evicted' ? 0 : Math.ceil(this.#chance.days('returnsAfter', name, n, this.#supposed.returnMonths * MONTH_DAYS));
    this.#at(this.#day + days, () => {
      this.came.back += 1;
      this.#recorder.count('returns');
      this.#wait(this.#newcomers.returning(name, n + 1, this.#day, why === 'evicted', household, tenancy), name, n + 1, null);
    });
  }

  #leave(tenancy: Tenancy): void {
    tenancy.isOver = true;
    this.tenancies.delete(tenancy);
    countNeighbour(tenancy.home.neighbours, tenancy, -1);
    if (tenancy.care) this.staff.end(tenancy.care);
    this.stock.vacate(tenancy.home);
  }
}

/** The groups that waits are told under. */
export function groupsTold({ groups }: Pick<Supposed, 'groups'>): readonly string[] {
  return [...groups, OTHER];
}
