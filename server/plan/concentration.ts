import {
  byArea, byCell, byCircle, bySite, compareIds, countOf, indicesOf, livingTogether, sumOfRanges, type GroundCount, type IndexRange, type Point, type Range, type SiteCount, type Town,
} from '../../solver/index.ts';
import type { ConcentrationQuery, ConcentrationView, GroundRow, HalfView, IndexView, PercentRange, WholeRow } from './concentration-schemas.ts';
import { cellCorners, cellMiddle, ssbCell } from './ssb-grid.ts';

/** What concentration is worked out from. `areaRanges` narrows what is known of areas, where more is told of them than the sum of their sites. */
export interface Counted {
  readonly asOf: string;
  readonly isTold: boolean;
  readonly isComplete: boolean;
  readonly smallCount: number;
  readonly areas: Town['areas'];
  readonly counts: readonly SiteCount[];
  readonly areaRanges: ReadonlyMap<string, Range> | null;
  readonly unknown: number | null;
  /** The share that would live with many, were size all that decided; null where that is not told. */
  readonly bySizeAlone: Range | null;
}

/** The sites that are asked for: with those that are exempt from limits, or without. */
export function sitesAsked(counts: readonly SiteCount[], { exempt }: Pick<ConcentrationQuery, 'exempt'>): readonly SiteCount[] {
  return exempt === 'with' ? counts : counts.filter(({ site }) => !site.limitExempt);
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** A share of 0 to 1 as percent with one decimal. */
export function percentRange(share: Range | null): PercentRange | null {
  return share === null ? null : { least: percent(share.least), most: percent(share.most) };
}

/** Shares closer to a half than this are a half: they are quotients of whole numbers, and sums of some. */
const NEXT_TO_NOTHING = 1e-9;

/** Where a share of 0 to 1 stands against a half. */
export function halfOf({ least, most }: Range): HalfView {
  const isHalf = (share: number): boolean => Math.abs(share - 0.5) < NEXT_TO_NOTHING;
  if (isHalf(least) && isHalf(most)) return 'exact';
  if (least >= 0.5 || isHalf(least)) return 'more';
  return most < 0.5 && !isHalf(most) ? 'less' : 'unsure';
}

const shareOfHomes = ({ least, most }: Range, homes: number): PercentRange | null => (homes === 0 ? null : { least: percent(least / homes), most: percent(most / homes) });

/** An index with three decimals. */
export function indexView(index: IndexRange | null): IndexView | null {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return index === null ? null : { least: round(index.least), most: round(index.most), isExact: index.isExact };
}

interface Place {
  readonly name: string;
  readonly at: Point | null;
  readonly limitExempt: boolean;
  readonly corners?: readonly Point[];
}

function rowOf(count: GroundCount, { name, at, limitExempt, corners }: Place): WholeRow {
  return {
    ...count, counted: { ...count.counted }, name, lat: at?.lat ?? null, lon: at?.lon ?? null, limitExempt, corners: corners?.map(({ lat, lon }) => [lat, lon]) ?? null,
    ofMunicipal: shareOfHomes(count.counted, count.municipalHomes), ofAll: shareOfHomes(count.counted, count.homes),
  };
}

function middleOf(sites: readonly SiteCount[]): Point | null {
  if (sites.length === 0) return null;
  const mean = (of: (point: Point) => number): number => Math.round((sites.reduce((sum, { site }) => sum + of(site), 0) / sites.length) * 1e5) / 1e5;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}

/** The ground of the level with its names; areas by what is told of them where that is more, and all of their sites are asked for. */
function rowsOf({ counts: all, areas, areaRanges }: Counted, question: ConcentrationQuery): readonly WholeRow[] {
  const counts = sitesAsked(all, question);
  const { level, metres, cellMetres } = question;
  const siteById = new Map(counts.map(({ site }) => [site.id as string, site]));
  const onSite = (id: string): Place => ({ name: siteById.get(id)?.name ?? id, at: siteById.get(id) ?? null, limitExempt: siteById.get(id)?.limitExempt ?? false });
  if (level === 'site') return bySite(counts).map((ground) => rowOf(countOf(ground), onSite(ground.id)));
  if (level === 'circle') return byCircle(counts, metres).map((ground) => rowOf(countOf(ground), onSite(ground.id)));
  if (level === 'cell') {
    return byCell(counts, (site) => ssbCell(site, cellMetres)).map((ground) => rowOf(countOf(ground), { name: ground.id, at: cellMiddle(ground.id, cellMetres), limitExempt: false, corners: cellCorners(ground.id, cellMetres) }));
  }
  const names = new Map(areas.map(({ id, name }) => [id as string, name]));
  return byArea(counts, areas).map((ground) => {
    const own = question.exempt === 'with' ? areaRanges?.get(ground.id) : undefined;
    const count = countOf(ground);
    return rowOf(own === undefined ? count : { ...count, counted: own }, { name: names.get(ground.id) ?? ground.id, at: middleOf(ground.sites), limitExempt: false });
  });
}

/** Whether the count of a row is kept back, as on the map of a round: so few homes say more of the people than of the place. What is told in steps says nothing of them anyway. */
const isKeptBack = ({ homes }: WholeRow, { isTold, smallCount }: Counted): boolean => !isTold && homes < smallCount;

/** Rows as they are shown: those with the most counted first, and last, without their counts, those that are kept back. */
function shownRows(rows: readonly WholeRow[], of: Counted): GroundRow[] {
  const byName = (a: WholeRow, b: WholeRow): number => a.homes - b.homes || compareIds(a.name, b.name);
  const many = ({ counted: { least, most } }: WholeRow): number => least + most;
  return [
    ...rows.filter((row) => !isKeptBack(row, of)).sort((a, b) => many(b) - many(a) || byName(a, b)),
    ...rows.filter((row) => isKeptBack(row, of)).sort(byName).map((row) => ({ ...row, counted: null, ofMunicipal: null, ofAll: null })),
  ];
}

/** The whole town; `homes` are those of its sites. Where areas are told by themselves, the town is their sum. */
function townRow({ counts: all, areaRanges }: Counted, question: ConcentrationQuery): WholeRow {
  const counts = sitesAsked(all, question);
  const count = countOf({ id: 'town', sites: counts, homes: counts.reduce((sum, { site }) => sum + site.homes, 0) });
  const counted = areaRanges !== null && question.exempt === 'with' ? sumOfRanges([...areaRanges.values()]) : count.counted;
  return rowOf({ ...count, counted }, { name: '', at: null, limitExempt: false });
}

/** Concentration as it stands, as far as what it is worked out from tells. Indices, shares and the town are of every row, also of those that are kept back. */
export function concentrationView(of: Counted, question: ConcentrationQuery): ConcentrationView {
  const rows = rowsOf(of, question);
  const counts = sitesAsked(of.counts, question);
  const { municipal, all } = indicesOf(rows);
  const pair = ({ dissimilarity, isolation }: typeof municipal) => ({ dissimilarity: indexView(dissimilarity), isolation: indexView(isolation) });
  const { counted, of: everybody, share } = livingTogether(counts, question.togetherHomes);
  return {
    asOf: of.asOf, isTold: of.isTold, isComplete: of.isComplete, smallCount: of.smallCount, question, town: townRow(of, question),
    rows: shownRows(rows, of), indices: question.level === 'circle' ? null : { municipal: pair(municipal), all: pair(all) },
    together: { sites: counts.filter(({ municipalHomes }) => municipalHomes >= question.togetherHomes).length, counted: { ...counted }, of: { ...everybody }, share: percentRange(share), half: share && halfOf(share) },
    bySizeAlone: percentRange(of.bySizeAlone), bySizeHalf: of.bySizeAlone && halfOf(of.bySizeAlone), unknown: of.unknown,
  };
}
