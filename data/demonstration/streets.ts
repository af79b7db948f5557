import { curve, oval, type TownPoint } from './ground.ts';
import type { Random } from './random.ts';

/** A part of the invented town, with all its homes, private ones too (an assumption). */
export interface TownArea {
  readonly id: string;
  readonly name: string;
  readonly homes: number;
  readonly postcode: string;
}

/** The six parts of Mjøsby. Together about as many homes as a town of some 30 000 has. */
export const TOWN_AREAS: readonly TownArea[] = [
  { id: 'sentrum', name: 'Sentrum', homes: 2600, postcode: '9995' },
  { id: 'nordvika', name: 'Nordvika', homes: 2100, postcode: '9996' },
  { id: 'sorvika', name: 'Sørvika', homes: 1900, postcode: '9996' },
  { id: 'furuberg', name: 'Furuberg', homes: 2900, postcode: '9997' },
  { id: 'lundemarka', name: 'Lundemarka', homes: 2300, postcode: '9998' },
  { id: 'asenhogda', name: 'Åsenhøgda', homes: 1800, postcode: '9998' },
];

/** A street of the plan: a line of points, and which sides have houses. */
export interface Street {
  readonly name: string;
  readonly areaId: string;
  readonly line: readonly TownPoint[];
  /** Metres between neighbouring houses, about. */
  readonly spacing: number;
  /** The lake side of the street along the shore has no houses. */
  readonly oneSided: boolean;
}

const at = (u: number, v: number): TownPoint => ({ u, v });
const street = (areaId: string, name: string, line: readonly TownPoint[], spacing = 21, oneSided = false): Street => ({ name, areaId, line, spacing, oneSided });

/** The old centre: streets along the shore, crossed by streets from it. */
function centre(): Street[] {
  const along = ['Storgata', 'Torggata', 'Skolegata', 'Parkgata', 'Bakkegata'];
  const across = ['Bryggegata', 'Fiskergata', 'Seilmakergata', 'Kirkegata', 'Bakergata', 'Smedgata', 'Garvergata'];
  return [
    street('sentrum', 'Strandpromenaden', curve(at(-390, 18), at(0, 4), at(390, 18)), 22, true),
    ...along.map((name, row) => street('sentrum', name, curve(at(-390 + row * 12, 95 + row * 78), at(0, 82 + row * 84), at(390 - row * 8, 95 + row * 78)), 17)),
    ...across.map((name, row) => street('sentrum', name, curve(at(-345 + row * 115, 32), at(-335 + row * 114, 210), at(-320 + row * 108, 400)), 19)),
  ];
}

/** Shore districts: a road along the water, a main road behind it, and lanes between them and up the slope. */
function shore(areaId: string, sign: 1 | -1, names: readonly string[], random: Random): Street[] {
  const [water = '', main = '', upper = '', ...lanes] = names;
  return [
    street(areaId, water, curve(at(sign * 400, 20), at(sign * 850, 46), at(sign * 1330, 12)), 25, true),
    street(areaId, main, curve(at(sign * 400, 132), at(sign * 800, 186), at(sign * 1290, 118)), 21),
    street(areaId, upper, curve(at(sign * 405, 330), at(sign * 840, 402), at(sign * 1230, 300)), 21),
    ...lanes.map((name, lane) => {
      const u = sign * (470 + lane * 82);
      const lean = sign * random.between(-45, 45);
      return lane % 2 === 0
        ? street(areaId, name, curve(at(u, 46), at(u + lean, 90), at(u + lean / 2, 132)), 20)
        : street(areaId, name, curve(at(u, 182), at(u + lean, 250), at(u + lean, 345)), 20);
    }),
  ];
}

/** A hill with ring roads, and roads that climb it. */
function hill(areaId: string, names: readonly string[]): Street[] {
  const top = at(0, 862);
  const [ringA = '', ringB = '', ringC = '', ringD = '', ringE = '', ...climbs] = names;
  const foot: readonly (readonly [TownPoint, TownPoint])[] = [
    [at(0, 474), at(14, 640)], [at(-250, 585), at(-120, 728)], [at(255, 585), at(122, 728)], [at(-455, 832), at(-318, 850)], [at(455, 842), at(318, 855)],
    [at(-300, 1110), at(-190, 1017)], [at(300, 1110), at(190, 1017)], [at(10, 1192), at(4, 1042)],
  ];
  return [
    street(areaId, ringA, oval(top, 440, 330, 9, 6), 22),
    street(areaId, ringB, oval(top, 440, 330, 15, 10), 22),
    street(areaId, ringC, oval(top, 315, 230, 8, 15), 21),
    street(areaId, ringD, oval(top, 195, 140, 9, 15), 20),
    street(areaId, ringE, oval(top, 85, 62, 11, 13), 20),
    ...climbs.slice(0, foot.length).map((name, index) => {
      const [from, to] = foot[index] as readonly [TownPoint, TownPoint];
      return street(areaId, name, curve(from, at((from.u + to.u) / 2 + 30, (from.v + to.v) / 2 - 12), to), 20);
    }),
  ];
}

const spineOf = (sign: 1 | -1): TownPoint[] => [
  ...curve(at(sign * 880, 445), at(sign * 760, 650), at(sign * 905, 850)), ...curve(at(sign * 905, 850), at(sign * 1050, 1050), at(sign * 930, 1240)),
];

/** Where a suburb's winding road is, so far inland. */
function spineAt(sign: 1 | -1, v: number): TownPoint {
  return spineOf(sign).reduce((nearest, point) => (Math.abs(point.v - v) < Math.abs(nearest.v - v) ? point : nearest));
}

/** A suburb with one winding road, and bending side roads that end without a way out. */
function suburbOfDeadEnds(areaId: string, names: readonly string[], random: Random): Street[] {
  const [spine = '', link = '', ...sides] = names;
  return [
    street(areaId, spine, spineOf(1), 23),
    street(areaId, link, curve(at(500, 464), at(800, 425), at(1380, 560)), 23),
    ...sides.map((name, index) => {
      const isOuter = index % 2 === 0;
      const from = spineAt(1, 530 + Math.floor(index / 2) * 86);
      const length = isOuter ? random.between(260, 440) : -random.between(170, 300);
      const rise = isOuter ? random.between(40, 75) : random.between(-50, -20);
      return street(areaId, name, curve(from, at(from.u + length / 2, from.v + random.between(-40, 25)), at(from.u + length, from.v + rise)), 20);
    }),
  ];
}

/** A suburb with one winding road, and side roads that swing out and come back. */
function suburbOfLoops(areaId: string, names: readonly string[], random: Random): Street[] {
  const [spine = '', link = '', ...loops] = names;
  return [
    street(areaId, spine, spineOf(-1), 23),
    street(areaId, link, curve(at(-500, 464), at(-800, 425), at(-1380, 560)), 23),
    ...loops.map((name, index) => {
      const v = 535 + Math.floor(index / 2) * 116;
      const [from, to] = [spineAt(-1, v), spineAt(-1, v + 66)];
      const far = from.u + (index % 2 === 0 ? -random.between(230, 380) : random.between(170, 260));
      return street(areaId, name, [...curve(from, at(far, v - 6), at(far, v + 33)), ...curve(at(far, v + 33), at(far, v + 72), { u: to.u, v: v + 66 })], 21);
    }),
  ];
}

/** Every street of the town. The names are invented for it: trees, birds, flowers and trades. */
export function planStreets(random: Random): Street[] {
  return [
    ...centre(),
    street('sentrum', 'Ringvegen', curve(at(490, 464), at(0, 462), at(-490, 464)), 24),
    ...shore('nordvika', 1, [
      'Nordstranda', 'Nordvikvegen', 'Naustvegen', 'Måsestien', 'Ternevegen', 'Svanestien', 'Lomvegen', 'Andestien', 'Gåsevegen', 'Vipestien', 'Snipevegen',
      'Hegrestien', 'Fiskeørnvegen',
    ], random),
    ...shore('sorvika', -1, [
      'Sørstranda', 'Sørvikvegen', 'Teglverksvegen', 'Siklystien', 'Harrvegen', 'Laksestien', 'Abborvegen', 'Gjeddestien', 'Mortevegen', 'Brasmestien',
      'Lakevegen', 'Ørretstien', 'Hornulkevegen',
    ], random),
    ...hill('furuberg', [
      'Bergringen', 'Furuberglia', 'Fururingen', 'Einerringen', 'Topprunden', 'Konglebakken', 'Baråsbakken', 'Kvistbakken', 'Barkebakken', 'Stubbebakken',
      'Lyngbakken', 'Mosebakken', 'Kvaebakken',
    ]),
    ...suburbOfDeadEnds('lundemarka', [
      'Lundemarkvegen', 'Almevegen', 'Askelunden', 'Bjørkelunden', 'Hassellunden', 'Hegglunden', 'Lindelunden', 'Lønnelunden', 'Ospelunden', 'Rognelunden',
      'Seljelunden', 'Spisslønna', 'Eikelunden', 'Orelunden', 'Villapalunden', 'Syrinlunden', 'Barlindlunden', 'Asallunden',
    ], random),
    ...suburbOfLoops('asenhogda', [
      'Åsenhøgdvegen', 'Blåklokkevegen', 'Prestekragesvingen', 'Tiriltungesvingen', 'Hestehovsvingen', 'Smørblomsvingen', 'Ballblomsvingen', 'Soleiesvingen',
      'Veronikasvingen', 'Kløversvingen', 'Nyresoleisvingen', 'Fiolsvingen', 'Liljekonvallsvingen', 'Marihåndsvingen',
    ], random),
  ];
}
