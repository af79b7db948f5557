import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Link, Shift, Visit, VisitProblem } from '../../solver/index.ts';

// Reads the instances of the home health care routing and scheduling problem as they are published in the unified JSON of Ceschia et al. (2026, doi 10.1111/itor.70140), with the cost of Mankowska, Meisel and Bierwirth
// (2014, doi 10.1007/s10729-013-9243-1).

/** What of a published instance is read. */
export interface HomeCareInstance {
  readonly distances: readonly (readonly number[])[];
  readonly terminal_points: readonly { readonly id: string; readonly distance_matrix_index: number }[];
  readonly caregivers: readonly { readonly id: string; readonly abilities: readonly string[]; readonly departing_point: string; readonly arrival_point: string }[];
  readonly patients: readonly HomeCarePatient[];
}

interface HomeCarePatient {
  readonly id: string;
  readonly distance_matrix_index: number;
  readonly required_services: readonly { readonly service: string; readonly duration: number }[];
  readonly time_windows: readonly { readonly start: number; readonly end: number }[];
  readonly synchronization?: { readonly type: string; readonly distance?: { readonly min: number; readonly max: number } };
}

/** What a run of the field's best published method gave on an instance; a heuristic's result, and no bound. */
export interface BestKnown {
  readonly best: { readonly cost: number };
}

function visitsOf({ id, distance_matrix_index: place, required_services: services, time_windows: windows }: HomeCarePatient): readonly Visit[] {
  const window = windows[0];
  if (window === undefined || windows.length !== 1) throw new Error(`patient ${id} has ${windows.length} time windows; expected 1`);
  return services.map(({ service, duration }, index) => ({
    id: `${id}/${index + 1}`, place, minutes: duration, competences: [service], openings: [{ day: 0, from: window.start, latest: window.end, closes: null }],
    uncoveredPrice: 1, staffPrices: [], otherStaffPrice: 0, barredStaffIds: [], last: null, held: null,
  }));
}

function linkOf({ id, required_services: services, synchronization }: HomeCarePatient): readonly Link[] {
  if (services.length === 1 && synchronization === undefined) return [];
  if (services.length !== 2 || synchronization === undefined) throw new Error(`patient ${id} has ${services.length} services and ${synchronization === undefined ? 'no ' : ''}synchronization; expected two services with it or one without`);
  const { type, distance = { min: 0, max: 0 } } = synchronization;
  if (type !== 'simultaneous' && type !== 'sequential') throw new Error(`patient ${id} has synchronization ${type}; expected simultaneous or sequential`);
  return [{ firstId: `${id}/1`, secondId: `${id}/2`, leastMinutes: distance.min, mostMinutes: distance.max }];
}

/** A published instance as a problem of visits. Every visit must be made (one that is not outweighs everything else); the second level is the published cost, (travel + tardiness + highest tardiness) / 3. */
export function homeCareProblem({ distances, terminal_points: terminals, caregivers, patients }: HomeCareInstance): VisitProblem {
  const placeOf = (id: string): number => {
    const terminal = terminals.find((one) => one.id === id);
    if (terminal === undefined) throw new Error(`there is no terminal point ${id}`);
    return terminal.distance_matrix_index;
  };
  const shifts: readonly Shift[] = caregivers.map(({ id, abilities, departing_point: start, arrival_point: end }) => ({
    id, staffId: id, day: 0, startPlace: placeOf(start), endPlace: placeOf(end), travelTable: 0, from: 0, until: null, closes: null, competences: abilities, pause: null,
  }));
  return {
    travelTables: [distances], shifts, visits: patients.flatMap(visitsOf), links: patients.flatMap(linkOf), spacings: [],
    objective: [
      { terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 },
      { terms: [{ term: 'travel', weight: 1 }, { term: 'tardiness', weight: 1 }, { term: 'highestTardiness', weight: 1 }], dividedBy: 3 },
    ],
  };
}

/** Reads an instance by its name from the folder with the published files. */
export function readHomeCare(folder: string, name: string): VisitProblem {
  return homeCareProblem(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as HomeCareInstance);
}

/** The published results in the folder, by instance in the order of their size. */
export function readBestKnown(folder: string): ReadonlyMap<string, BestKnown> {
  return new Map(Object.entries(JSON.parse(readFileSync(join(folder, 'best-known.json'), 'utf8')) as Readonly<Record<string, BestKnown>>));
}
