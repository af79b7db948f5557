import { csvText, utf8WithMark } from './csv.ts';
import { beside, gridPoint, planMetres, stationAt, type GridPoint, type TownPoint } from './ground.ts';
import type { Random } from './random.ts';
import { TOWN_AREAS, type Street } from './streets.ts';

/** An address of the town, with its place in the plan and on the map. */
export interface House {
  readonly street: string;
  readonly streetCode: number;
  readonly areaId: string;
  readonly number: number;
  readonly letter: string;
  readonly postcode: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly point: TownPoint;
  readonly grid: GridPoint;
}

/** «Storgata 12 B». */
export function houseAddress({ street, number, letter }: House): string {
  return `${street} ${number}${letter === '' ? '' : ` ${letter}`}`;
}

const postcodeOf = (areaId: string): string => TOWN_AREAS.find((area) => area.id === areaId)?.postcode ?? '9995';

/** The side of a street along the shore that is not the lake: the left one when the street leads north. */
const inlandSide = ({ line }: Street): 1 | -1 => ((line.at(-1)?.u ?? 0) > 0 ? 1 : -1);

function housesAlong(street: Street, streetCode: number, random: Random): House[] {
  const houses: House[] = [];
  const add = (point: TownPoint, number: number, letter: string): void => {
    const { name, areaId } = street;
    houses.push({
      street: name, streetCode, areaId, number, letter, postcode: postcodeOf(areaId), gardsnummer: 20 + TOWN_AREAS.findIndex((area) => area.id === areaId),
      bruksnummer: streetCode - 999 + houses.length, point, grid: gridPoint(point),
    });
  };
  for (const side of street.oneSided ? [inlandSide(street)] : [1, -1]) {
    let number = side === 1 ? 1 : 2;
    for (let metres = 12; ; metres += street.spacing + random.between(-3, 4)) {
      const station = stationAt(street.line, metres);
      if (station === null) break;
      const isEmptyLot = random.chance(8);
      const next = stationAt(street.line, metres + 8);
      const setback = side * random.between(11, 13);
      const isDivided = random.chance(7) && next !== null;
      if (!isEmptyLot) add(beside(station, setback), number, isDivided ? 'A' : '');
      if (!isEmptyLot && isDivided) add(beside(next, setback), number, 'B');
      number += 2;
    }
  }
  return houses;
}

/** Points along the middle of a street, close enough to tell whether a house would stand in it. */
function middleOf(street: Street): TownPoint[] {
  const points: TownPoint[] = [];
  for (let metres = 0; ; metres += 6) {
    const station = stationAt(street.line, metres);
    if (station === null) return points;
    points.push(station.point);
  }
}

/** The houses of all streets, but for those that would stand in another street. */
export function buildHouses(streets: readonly Street[], random: Random): House[] {
  const middles = streets.map((street) => ({ name: street.name, points: middleOf(street) }));
  const standsInStreet = (house: House): boolean =>
    middles.some(({ name, points }) => name !== house.street && points.some((point) => planMetres(point, house.point) < 9));
  return streets.flatMap((street, index) => housesAlong(street, 1000 + index * 100, random)).filter((house) => !standsInStreet(house));
}

const COLUMNS = [
  'lokalid', 'kommunenummer', 'kommunenavn', 'adressetype', 'adressetilleggsnavn', 'adressetilleggsnavnKilde', 'adressekode', 'adressenavn', 'nummer',
  'bokstav', 'gardsnummer', 'bruksnummer', 'festenummer', 'undernummer', 'adresseTekst', 'adresseTekstUtenAdressetilleggsnavn', 'EPSG-kode', 'Nord', 'Øst',
  'postnummer', 'poststed', 'grunnkretsnummer', 'grunnkretsnavn', 'soknenummer', 'soknenavn', 'organisasjonsnummer', 'tettstednummer', 'tettstednavn',
  'valgkretsnummer', 'valgkretsnavn', 'oppdateringsdato', 'datauttaksdato', 'adresseId', 'uuidAdresse', 'atkomstId', 'uuidAtkomst', 'atkomstNord',
  'atkomstØst', 'sommeratkomstId', 'uuidSommeratkomst', 'sommeratkomstNord', 'sommeratkomstØst', 'vinteratkomstId', 'uuidVinteratkomst', 'vinteratkomstNord',
  'vinteratkomstØst',
];

/** The municipality's invented number; no county has the number 99. */
export const KOMMUNENUMMER = '9901';

const metresText = (centimetres: number): string => `${Math.floor(centimetres / 100)}.${String(centimetres % 100).padStart(2, '0')}`;

const hex = (random: Random, digits: number): string => Array.from({ length: digits }, () => random.below(16).toString(16)).join('');

/** The address file in the layout of Kartverket's (Matrikkelen – Adresse): 46 columns, decimal point. */
export function addressFile(houses: readonly House[], random: Random): Uint8Array {
  const rows = houses.map((house, index) => {
    const area = TOWN_AREAS.findIndex((candidate) => candidate.id === house.areaId);
    const areaName = TOWN_AREAS[area]?.name ?? '';
    const part = house.point.v % 300 < 150 ? 1 : 2;
    const grunnkrets = `${KOMMUNENUMMER}${String(area + 1).padStart(2, '0')}0${part}`;
    const id = String(990_100_000 + index);
    const uuid = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;
    const text = houseAddress(house).replace(/ (?=[A-Z]$)/, '');
    return [
      id, KOMMUNENUMMER, 'MJØSBY', 'vegadresse', '', '', String(house.streetCode), house.street, String(house.number), house.letter, String(house.gardsnummer),
      String(house.bruksnummer), '', '', text, text, '25833', metresText(house.grid.northCm), metresText(house.grid.eastCm), house.postcode, 'MJØSBY', grunnkrets,
      `${areaName} ${part}`, '', '', '', '', 'Mjøsby', String(area + 1), areaName, '01.11.2026 03:00:00.000000', '30.11.2026 06:00:00', id, uuid,
      '', '', '', '', '', '', '', '', '', '', '', '',
    ];
  });
  return utf8WithMark(csvText(COLUMNS, rows));
}
