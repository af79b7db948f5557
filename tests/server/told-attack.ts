import type { Engine, Range } from '../../solver/index.ts';
import type { Program } from '../../solver/engine.ts';
import { distanceMetres } from '../../solver/domain/distance.ts';
import type { ConcentrationView, PercentRange, TrendPoint } from '../../server/plan/concentration-schemas.ts';
import { ssbCell } from '../../server/plan/ssb-grid.ts';

// What somebody can work out who writes down everything that is told of concentration and knows where each site lies and how many live there: the least and
// the most of each site's count that agree with all of it at once, by linear programming in whole numbers. Nothing here knows how the steps are made.

/** What anybody may know of a site. */
export interface KnownSite {
  readonly id: string;
  readonly areaId: string;
  readonly lat: number;
  readonly lon: number;
  readonly municipalHomes: number;
  readonly residents: number;
  readonly limitExempt: boolean;
}

/** An answer as it went out: the page, the file of its rows, and its layer. */
export interface ToldAnswer {
  readonly view: ConcentrationView;
  readonly csv: string;
  readonly geoJson: string;
}

/** Whole weights of counts whose sum is at least and at most so much. */
export interface ToldRow {
  readonly weights: ReadonlyMap<string, number>;
  readonly least: number;
  readonly most: number;
}

const evenly = (ids: readonly string[], weight = 1): ReadonlyMap<string, number> => new Map(ids.map((id) => [id, weight]));

/** Percents have one decimal: what is told as p tenths lies within half a tenth of it. Twice the thousandths are whole. */
const inHalfTenths = (percent: number): number => Math.round(percent * 20);

/** A share of so many homes, as what it says of the number. */
function ofHomes(ids: readonly string[], { least, most }: PercentRange, homes: number): ToldRow {
  return { weights: evenly(ids, 2000), least: (inHalfTenths(least) - 1) * homes, most: (inHalfTenths(most) + 1) * homes };
}

/** The share of some among all, as what its two ends say of the numbers. */
function ofEach(some: readonly string[], all: readonly string[], { least, most }: PercentRange): readonly ToldRow[] {
  const isIn = new Set(some);
  const against = (halfTenths: number): ReadonlyMap<string, number> => new Map(all.map((id) => [id, (isIn.has(id) ? 2000 : 0) - halfTenths]));
  return [{ weights: against(inHalfTenths(least) - 1), least: 0, most: Infinity }, { weights: against(inHalfTenths(most) + 1), least: -Infinity, most: 0 }];
}

function membersOf(id: string, { level, metres, cellMetres }: ConcentrationView['question'], asked: readonly KnownSite[]): readonly string[] {
  const middle = asked.find((site) => site.id === id);
  const isIn = (site: KnownSite): boolean => {
    if (level === 'area') return site.areaId === id;
    if (level === 'cell') return ssbCell(site, cellMetres) === id;
    return level === 'site' ? site.id === id : middle !== undefined && distanceMetres(middle, site) <= metres;
  };
  return asked.filter(isIn).map((site) => site.id);
}

const numberIn = (field: string | undefined): number | null => (field === undefined || field === '' ? null : Number(field.replace(',', '.')));
const rangeIn = (least: unknown, most: unknown): Range | null => (typeof least === 'number' && typeof most === 'number' ? { least, most } : null);

/** The count and the two shares of a row, wherever they stand. */
interface Said {
  readonly counted: Range | null;
  readonly ofMunicipal: Range | null;
  readonly ofAll: Range | null;
}

function saidInCsv(csv: string): ReadonlyMap<string, Said> {
  return new Map(csv.trim().split('\r\n').slice(1).map((line) => {
    const fields = line.replace('\uFEFF', '').split(';');
    const range = (at: number): Range | null => rangeIn(numberIn(fields[at]), numberIn(fields[at + 1]));
    return [fields[0] ?? '', { counted: range(6), ofMunicipal: range(8), ofAll: range(10) }];
  }));
}

function saidInLayer(geoJson: string): ReadonlyMap<string, Said> {
  const { features } = JSON.parse(geoJson) as { readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[] };
  return new Map(features.map(({ properties: p }) => [String(p['id']), {
    counted: rangeIn(p['countedLeast'], p['countedMost']), ofMunicipal: rangeIn(p['ofMunicipalPercentLeast'], p['ofMunicipalPercentMost']), ofAll: rangeIn(p['ofAllPercentLeast'], p['ofAllPercentMost']),
  }]));
}

/** Everything that an answer and its files say of sums. Throws where a row is not of the sites that the attacker takes it for. */
export function rowsToldBy({ view, csv, geoJson }: ToldAnswer, sites: readonly KnownSite[]): readonly ToldRow[] {
  const asked = sites.filter(({ municipalHomes, limitExempt }) => municipalHomes > 0 && (view.question.exempt === 'with' || !limitExempt));
  const [all, large] = [asked, asked.filter(({ municipalHomes }) => municipalHomes >= view.question.togetherHomes)].map((some) => some.map(({ id }) => id)) as [string[], string[]];
  const sources = [new Map(view.rows.map((row) => [row.id, row])), saidInCsv(csv), saidInLayer(geoJson)];
  const ofRows = [...view.rows, view.town].flatMap(({ id, sites: many, municipalHomes, homes }) => {
    const members = id === view.town.id ? all : membersOf(id, view.question, asked);
    if (members.length !== many) throw new Error(`${id} has ${many} sites, not ${members.length}`);
    return [...sources, new Map([[view.town.id, view.town]])].flatMap((source): readonly ToldRow[] => {
      const said = source.get(id);
      if (said === undefined) return [];
      const { counted, ofMunicipal, ofAll } = said;
      return [...(counted === null ? [] : [{ weights: evenly(members), ...counted }]), ...(ofMunicipal === null ? [] : [ofHomes(members, ofMunicipal, municipalHomes)]), ...(ofAll === null ? [] : [ofHomes(members, ofAll, homes)])];
    });
  });
  const { counted, of, share } = view.together;
  return [...ofRows, { weights: evenly(large), ...counted }, { weights: evenly(all), ...of }, ...(share === null ? [] : ofEach(large, all, share))];
}

/** What a point of the trend says of sums, asked with so many homes and with the exempt sites or without. */
export function rowsToldByPoint({ counted, together }: TrendPoint, asked: readonly KnownSite[], togetherHomes: number): readonly ToldRow[] {
  const all = asked.filter(({ municipalHomes }) => municipalHomes > 0);
  const ids = all.map(({ id }) => id);
  return [{ weights: evenly(ids), ...counted }, ...(together === null ? [] : ofEach(all.filter(({ municipalHomes }) => municipalHomes >= togetherHomes).map(({ id }) => id), ids, together))];
}

/** The same rows of counts with other names, such as those of a month. */
export const named = (rows: readonly ToldRow[], name: (id: string) => string): readonly ToldRow[] => rows.map((row) => ({ ...row, weights: new Map([...row.weights].map(([id, weight]) => [name(id), weight])) }));

/** Rows without those that say what another one says, or nothing. */
function distinct(rows: readonly ToldRow[]): readonly ToldRow[] {
  return [...new Map(rows.filter(({ weights }) => weights.size > 0).map((row) => [JSON.stringify([[...row.weights].sort(), row.least, row.most]), row])).values()];
}

function programOf(upper: ReadonlyMap<string, number>, rows: readonly ToldRow[]): Program {
  const [names, many] = [[...upper.keys()], upper.size];
  const columnOf = new Map(names.map((name, at) => [name, at]));
  const entries = rows.map(({ weights }) => [...weights].map(([id, weight]) => [columnOf.get(id) ?? -1, weight] as const).sort(([a], [b]) => a - b));
  let end = 0;
  return {
    columnCount: many, placementCount: many, costs: new Float64Array(many), constant: 0, lower: new Float64Array(many), upper: Float64Array.from(upper.values()), integer: new Uint8Array(many).fill(1),
    rows: { starts: Int32Array.from([0, ...entries.map((row) => (end += row.length))]), indices: Int32Array.from(entries.flat(), ([column]) => column), values: Float64Array.from(entries.flat(), ([, weight]) => weight) },
    rowLower: Float64Array.from(rows, ({ least }) => least), rowUpper: Float64Array.from(rows, ({ most }) => most), definitions: [],
  };
}

/** The least and the most of every count, each from 0 to its `upper`, that agree with all rows. Throws where nothing does. */
export function possibleBy(upper: ReadonlyMap<string, number>, told: readonly ToldRow[], engine: Engine): ReadonlyMap<string, Range> {
  const program = programOf(upper, distinct(told));
  const names = [...upper.keys()];
  const found = names.map(() => ({ least: Infinity, most: -Infinity }));
  const minimise = (at: number, cost: number): void => {
    const costs = new Float64Array(names.length);
    costs[at] = cost;
    const outcome = engine.minimise({ ...program, costs }, { seconds: null, nodes: null, absoluteGap: 0, start: null, seed: 1, shouldStop: () => false });
    if (outcome.kind !== 'optimal') throw new Error(`no counts agree with what is told: ${outcome.kind}`);
    outcome.values.forEach((value, column) => {
      const own = found[column] as { least: number; most: number };
      [own.least, own.most] = [Math.min(own.least, value + 0), Math.max(own.most, value + 0)];
    });
  };
  // an end that a row forbids to go beyond, and that some answer has reached, needs no answer of its own
  const ends = names.map((name) => {
    const own = told.filter(({ weights }) => weights.size === 1 && weights.get(name) === 1);
    return { least: Math.max(0, ...own.map(({ least }) => least)), most: Math.min(upper.get(name) ?? 0, ...own.map(({ most }) => most)) };
  });
  names.forEach((_, at) => {
    if ((found[at]?.least ?? 0) > (ends[at]?.least ?? 0)) minimise(at, 1);
    if ((found[at]?.most ?? 0) < (ends[at]?.most ?? 0)) minimise(at, -1);
  });
  return new Map(names.map((name, at) => [name, found[at] as Range]));
}
