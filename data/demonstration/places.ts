import type { Cell } from './csv.ts';
import { planMetres, type TownPoint } from './ground.ts';
import { houseAddress, type House } from './houses.ts';

/** A place that wishes and rules measure distance to. */
export interface TownPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'skole' | 'barnehage' | 'rusmiljø' | 'tjeneste' | 'annet';
  readonly house: House;
}

const PLAN: readonly (readonly [TownPlace['kind'], string, TownPoint])[] = [
  ['skole', 'Sentrum skole', { u: 330, v: 255 }], ['skole', 'Nordvika skole', { u: 560, v: 165 }], ['skole', 'Sørvika skole', { u: -980, v: 340 }],
  ['skole', 'Furuberg skole', { u: 250, v: 1090 }], ['skole', 'Lundemarka skole', { u: 1150, v: 700 }], ['skole', 'Åsenhøgda skole', { u: -1080, v: 900 }],
  ['skole', 'Mjøsby ungdomsskole', { u: 440, v: 862 }], ['barnehage', 'Brygga barnehage', { u: -240, v: 60 }],
  ['barnehage', 'Parken barnehage', { u: 40, v: 300 }], ['barnehage', 'Ternen barnehage', { u: 1080, v: 160 }], ['barnehage', 'Sivet barnehage', { u: -760, v: 60 }],
  ['barnehage', 'Konglen barnehage', { u: -430, v: 900 }], ['barnehage', 'Toppen barnehage', { u: 60, v: 900 }],
  ['barnehage', 'Lunden barnehage', { u: 850, v: 640 }], ['barnehage', 'Kløveren barnehage', { u: -700, v: 800 }],
  ['rusmiljø', 'Bryggeparken', { u: 120, v: 40 }], ['rusmiljø', 'Torget', { u: -30, v: 190 }], ['tjeneste', 'Nav Mjøsby', { u: 70, v: 110 }],
  ['tjeneste', 'Legevakta', { u: -300, v: 330 }], ['tjeneste', 'Helsestasjonen', { u: -110, v: 250 }], ['annet', 'Biblioteket', { u: 10, v: 130 }],
  ['annet', 'Idrettshallen', { u: 470, v: 470 }],
];

/** The schools, kindergartens and other places, each at the nearest address. */
export function planPlaces(houses: readonly House[]): TownPlace[] {
  return PLAN.map(([kind, name, near], index) => ({
    id: `S-${String(index + 1).padStart(2, '0')}`, name, kind,
    house: houses.reduce((best, house) => (planMetres(house.point, near) < planMetres(best.point, near) ? house : best)),
  }));
}

/** The columns of `steder.csv`. */
export const PLACE_COLUMNS = ['id', 'navn', 'type', 'adresse'];

/** A row of `steder.csv`. */
export function placeRow({ id, name, kind, house }: TownPlace): Cell[] {
  return [id, name, kind, houseAddress(house)];
}
