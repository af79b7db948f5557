import { dateOf, type DayNumber } from '../domain/date.ts';
import { COUNTED, DAILY, type Counted, type Daily, type Month, type Replication } from './outcome.ts';
import { addWait, noWaits, type WaitEnd, type Waits } from './waits.ts';

/** Keeps what a replication shows, month by month, from the day on which looking begins. */
export class Recorder {
  readonly #from: DayNumber;
  readonly #months: Month[] = [];
  readonly #waits = new Map<string, Waits>();
  #day: DayNumber;

  constructor(from: DayNumber, groups: readonly string[]) {
    this.#from = from;
    this.#day = from - 1;
    for (const group of groups) this.#waits.set(group, noWaits());
  }

  /** The day that things happen on from now; nothing is kept of those before looking begins. */
  begin(day: DayNumber): void {
    this.#day = day;
    if (day < this.#from) return;
    const month = dateOf(day).slice(0, 7);
    if (this.#months.at(-1)?.month !== month) this.#months.push(emptyMonth(month));
    this.#current().days += 1;
  }

  add(name: Daily, value: number): void {
    if (this.#day >= this.#from) this.#current().daily[name] += value;
  }

  addTeam(id: string, load: number, capacity: number): void {
    if (this.#day < this.#from) return;
    const { teams } = this.#current();
    const sums = (teams[id] ??= { load: 0, capacity: 0 });
    sums.load += load;
    sums.capacity += capacity;
  }

  count(name: Counted): void {
    if (this.#day >= this.#from) this.#current().events[name] += 1;
  }

  /** A wait that began on a day ends today. One that ends before the household is ready was no wait. */
  waited(group: string, start: DayNumber, end: WaitEnd): void {
    const waits = this.#waits.get(group);
    if (!waits) throw new Error(`no group ${group} to count a wait under`);
    if (this.#day < this.#from || this.#day < start) return;
    addWait(waits, Math.max(0, this.#from - start), this.#day - start, end);
  }

  outcome(): Pick<Replication, 'days' | 'from' | 'months' | 'waits'> {
    return { days: this.#months.reduce((sum, { days }) => sum + days, 0), from: dateOf(this.#from), months: this.#months, waits: Object.fromEntries(this.#waits) };
  }

  #current(): Month {
    const month = this.#months.at(-1);
    if (!month) throw new Error('nothing is looked at yet');
    return month;
  }
}

function emptyMonth(month: string): Month {
  const zeros = <Name extends string>(names: readonly Name[]): Record<Name, number> => Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  return { month, days: 0, daily: zeros<Daily>(DAILY), events: zeros<Counted>(COUNTED), teams: {} };
}
