import { csvText, utf8WithMark, type Cell } from '../intake/service.ts';
import type { ConcentrationView, GroundRow, IndexView, PercentRange, TrendView } from './concentration-schemas.ts';
import { cellCorners } from './ssb-grid.ts';

// Files for others to work on with, as Norwegian spreadsheets and map programs want them. They are made of what the page shows and of nothing else.

const ends = (range: PercentRange | IndexView | null): readonly Cell[] => (range === null ? [null, null] : [range.least, range.most]);
const COLUMNS = [
  'id', 'navn', 'bosteder', 'boliger i alt', 'kommunale boliger', 'bor der', 'teller med, minst', 'teller med, mest', 'av kommunale prosent, minst', 'av kommunale prosent, mest', 'av alle prosent, minst', 'av alle prosent, mest',
];

const cellsOf = (row: GroundRow): readonly Cell[] => [
  row.id, row.name, row.sites, row.homes, row.municipalHomes, row.residents, row.counted?.least ?? null, row.counted?.most ?? null, ...ends(row.ofMunicipal), ...ends(row.ofAll),
];

/** The rows of a level as a CSV file, the town last; counts that are kept back are left out. */
export function concentrationCsv(view: ConcentrationView): Uint8Array {
  return utf8WithMark(csvText(COLUMNS, [...view.rows, { ...view.town, name: 'hele kommunen' }].map(cellsOf)));
}

/** The indices and shares as a CSV file: what is measured, its least and its most. */
export function indicesCsv({ indices, together, bySizeAlone, question: { togetherHomes } }: ConcentrationView): Uint8Array {
  const measures: readonly (readonly [string, PercentRange | IndexView | null])[] = [
    ...(indices === null ? [] : [
      ['ulikhet, blant kommunale boliger', indices.municipal.dissimilarity], ['isolasjon, blant kommunale boliger', indices.municipal.isolation],
      ['ulikhet, blant alle boliger', indices.all.dissimilarity], ['isolasjon, blant alle boliger', indices.all.isolation],
    ] as const),
    [`prosent på bosteder med ${togetherHomes} eller flere kommunale boliger`, together.share], [`prosent der om bare størrelsen avgjorde`, bySizeAlone],
  ];
  return utf8WithMark(csvText(['mål', 'minst', 'mest'], measures.map(([name, range]) => [name, ...ends(range)])));
}

/** The points of the trend as a CSV file. */
export function trendCsv({ points }: TrendView): Uint8Array {
  const columns = ['dag', 'teller med, minst', 'teller med, mest', 'bor mange sammen prosent, minst', 'bor mange sammen prosent, mest', 'ulikhet, minst', 'ulikhet, mest', 'isolasjon, minst', 'isolasjon, mest'];
  return utf8WithMark(csvText(columns, points.map(({ on, counted, together, dissimilarity, isolation }) => [{ day: on }, counted.least, counted.most, ...ends(together), ...ends(dissimilarity), ...ends(isolation)])));
}

/** Degrees to about a metre, as in the registers of sites that anybody who plans may see. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
/** Corners of the polygon that stands for a circle. */
const CIRCLE_CORNERS = 48;
const METRES_IN_A_DEGREE = (6_371_000 * Math.PI) / 180;

function circleAround(lat: number, lon: number, metres: number): readonly (readonly [number, number])[] {
  return Array.from({ length: CIRCLE_CORNERS + 1 }, (_, at) => {
    const angle = (2 * Math.PI * (at % CIRCLE_CORNERS)) / CIRCLE_CORNERS;
    const [up, right] = [(Math.sin(angle) * metres) / METRES_IN_A_DEGREE, (Math.cos(angle) * metres) / (METRES_IN_A_DEGREE * Math.cos((lat * Math.PI) / 180))];
    return [rounded(lon + right), rounded(lat + up)] as const;
  });
}

function geometryOf(row: GroundRow, { level, metres, cellMetres }: ConcentrationView['question']): object | null {
  if (level === 'cell') return { type: 'Polygon', coordinates: [cellCorners(row.id, cellMetres).map(({ lat, lon }) => [rounded(lon), rounded(lat)])] };
  if (row.lat === null || row.lon === null) return null;
  return level === 'circle' ? { type: 'Polygon', coordinates: [circleAround(row.lat, row.lon, metres)] } : { type: 'Point', coordinates: [rounded(row.lon), rounded(row.lat)] };
}

/** The layer of a level as GeoJSON (RFC 7946): sites and areas as points, since areas have no borders in the registers; circles and cells as polygons. */
export function concentrationGeoJson(view: ConcentrationView): object {
  return {
    type: 'FeatureCollection',
    features: view.rows.map((row) => {
      const { id, name, sites, homes, municipalHomes, residents, counted, ofMunicipal, ofAll } = row;
      return {
        type: 'Feature', id, geometry: geometryOf(row, view.question),
        properties: {
          id, name, level: view.question.level, asOf: view.asOf, sites, homes, municipalHomes, residents, countedLeast: counted?.least ?? null, countedMost: counted?.most ?? null,
          ofMunicipalPercentLeast: ofMunicipal?.least ?? null, ofMunicipalPercentMost: ofMunicipal?.most ?? null, ofAllPercentLeast: ofAll?.least ?? null, ofAllPercentMost: ofAll?.most ?? null,
        },
      };
    }),
  };
}
