import { describe, expect, test } from 'vitest';
import { createGeocoder, parseAddress } from '../../server/intake/geocode.ts';
import { KOBO_COLUMNS } from '../../server/intake/kobo-columns.ts';
import { FILE_SHAPES, readMunicipality } from '../../server/intake/read-municipality.ts';
import { degreesOf, isKnownGrid } from '../../server/intake/utm.ts';
import { streetLines } from '../../server/intake/streets.ts';
import type { Address } from '../../server/intake/schemas.ts';
import { INTO_NOTHING, filesOf, issuesOf, municipalityOf, TINY, withCell } from './tiny-municipality.ts';

const dwellingOf = (id: string, tables = TINY) => municipalityOf(tables).dwellings.find((dwelling) => dwelling.id === id);
const recoded = (change: (text: string) => Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const decoder = new TextDecoder();
  return new Map([...filesOf(TINY)].map(([name, bytes]) => [name, change(decoder.decode(bytes))]));
};

describe('a municipality is read from its files', () => {
  test('with the words of the files turned into the words of a problem', () => {
    const [household] = municipalityOf(TINY).households;
    expect(household).toEqual({
      id: '101', groups: ['homeless', 'rop'], situation: 'couch', applicationDate: '2026-01-15', readyFrom: '2026-01-15', neededBy: '2026-12-24', age: 40,
      members: 1, bedroomsMin: 1, needsStepFree: false, needsWheelchair: false, maxMonthlyRentNok: 8000, hasPet: false, needsStaffing: 'none',
      tenures: ['permanent', 'transitional'], assessments: { counted: null, shielded: null, unrest: null }, excludedAreaIds: ['li'], excludedSiteIds: [],
      avoids: [{ id: 'L1', metres: 300 }, { id: '102', metres: 0 }], areaWishes: ['by', 'li'],
      pointWishes: [{ placeId: 'p1', wish: 'near', metres: 800 }, { placeId: 'p2', wish: 'away', metres: 1000 }],
      followUp: { minutes: 120, eveningMinutes: 30, visits: 2, competences: ['homeLiving'], currentTeamId: 't1' }, mustHave: [], mustNotHave: ['shared'],
    });
  });

  test('with what Kobo says about a dwelling joined to what its layout lacks', () => {
    expect(dwellingOf('d2')).toMatchObject({
      id: 'd2', siteId: 's1', street: 'Storgata', number: 1, letter: '', bruksenhetsnummer: 'H0203', status: 'KLAR_FOR_INNFLYTTING', statusDate: '2026-02-01',
      bedrooms: 1, stepFree: true, wheelchair: true, monthlyRentNok: 7500, petsAllowed: false, tenure: 'transitional',
      earmark: { groups: ['youth', 'refugee'], until: '2026-12-31' }, features: ['lift', 'balkong'], maxMembers: 2, managedByDepartment: true,
    });
  });

  test('with a room in a bofellesskap as a feature, and staff at all hours where the addition names none', () => {
    expect(dwellingOf('d4')).toMatchObject({ features: ['shared'], staffing: 'allHours' });
    expect(dwellingOf('d4', withCell(TINY, 'boliger-tillegg.csv', 5, 'bemanning', 'dagtid'))?.staffing).toBe('daytime');
  });

  test('with its name and number from the address file, the name in ordinary letters', () => {
    const { name, kommunenummer } = municipalityOf(TINY);
    expect([name, kommunenummer]).toEqual(['Nedre Øystad og Li', '9902']);
  });

  test('with a status that is not known kept as text, noted, and not taken as free', () => {
    const tables = withCell(TINY, 'boliger.csv', 2, 'boligstatus', 'Under_salg');
    expect(issuesOf(tables).map((issue) => [issue.kind, issue.code, issue.row])).toEqual([['note', 'statusUnknown', 2]]);
    expect(dwellingOf('d1', tables)?.status).toBe('UNDER_SALG');
  });

  test('with the posts of a team, and words of its own as they are', () => {
    expect(municipalityOf(TINY).teams[0]).toMatchObject({ postPercents: [100, 50], competences: ['homeLiving', 'somali'], minAge: 18, maxAge: null });
  });

  test('with ordinary people’s yes and no: ja, JA, true, sann, 1, x · nei, false, 0 and nothing', () => {
    for (const yes of ['ja', 'JA', 'true', 'sann', '1', 'x']) expect(dwellingOf('d1', withCell(TINY, 'boliger-tillegg.csv', 2, 'trinnfritt', yes))?.stepFree).toBe(true);
    for (const no of ['nei', 'false', 'usann', '0', '']) expect(dwellingOf('d1', withCell(TINY, 'boliger-tillegg.csv', 2, 'trinnfritt', no))?.stepFree).toBe(false);
  });

  test.each([['7500', 7500], ['7 500', 7500], ['7\u00a0500,49', 7500], ['7500.5', 7501], ['0', 0]])('with a rent of %s as %i kroner', (text, kroner) => {
    expect(dwellingOf('d1', withCell(TINY, 'boliger.csv', 2, 'manedsleie', text))?.monthlyRentNok).toBe(kroner);
  });

  test.each(['01.02.2027', '1.2.2027', '2027-02-01', '01.02.2027 00:00:00'])('with the day %s as the first of February', (text) => {
    expect(dwellingOf('d3', withCell(TINY, 'boliger-tillegg.csv', 4, 'ledig fra', text))?.availableFrom).toBe('2027-02-01');
  });
});

describe('the letters of a file', () => {
  const plain = municipalityOf(TINY);
  const latin1 = (text: string): Uint8Array => Uint8Array.from([...text.replace('\ufeff', '')], (letter) => letter.codePointAt(0) ?? 0);

  const quoted = (line: string): string => (line === '' ? '' : line.replace(/^\ufeff?/, '').split(';').map((cell) => `"${cell}"`).join(';'));

  test.each([
    ['UTF-8 without a byte order mark', (text: string) => new TextEncoder().encode(text.replace('\ufeff', ''))],
    ['ISO-8859-1', latin1],
    ['UTF-16 with a byte order mark', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le'))],
    ['lines that end as on Unix', (text: string) => new TextEncoder().encode(text.replaceAll('\r\n', '\n'))],
    ['quotation marks around every cell', (text: string) => new TextEncoder().encode(text.split('\r\n').map(quoted).join('\r\n'))],
  ])('may be %s', (_, change) => {
    const intake = readMunicipality(recoded(change), INTO_NOTHING);
    expect(intake).toMatchObject({ ok: true, municipality: plain, issues: [] });
  });

  test('may be Windows-1252, with its dashes and quotation marks', () => {
    const files = new Map(filesOf(TINY));
    files.set('omrader.csv', Uint8Array.from([...latin1('id;navn;boliger i alt\r\nby;Byen '), 0x96, ...latin1(' sør;900\r\nli;Lia;400\r\n')]));
    const intake = readMunicipality(files, INTO_NOTHING);
    expect(intake.ok && intake.municipality.areas[0]?.name).toBe('Byen – sør');
  });

  test('headers may be in capitals, with underscores or in nynorsk, and columns in any order', () => {
    const rows = TINY['boliger-tillegg.csv'] ?? [];
    const header = (rows[0] ?? []).map((name) => (name === 'ledig fra' ? 'Ledig_frå' : name.toUpperCase()));
    const turned = [header, ...rows.slice(1)].map((row) => [...row].reverse());
    expect(municipalityOf({ ...TINY, 'boliger-tillegg.csv': turned })).toEqual(plain);
  });
});

describe('addresses and the map', () => {
  test('a site, a place, a team and a dwelling get the point of their address, letters and capitals aside', () => {
    const { addresses, places, teams, sites } = municipalityOf(TINY);
    const point = (street: string, number: number) => addresses.find((address) => address.street === street && address.number === number);
    expect(sites[0]).toMatchObject({ lat: point('Storgata', 1)?.lat, lon: point('Storgata', 1)?.lon });
    for (const found of [places[0], teams[0], dwellingOf('d3')]) expect(found).toMatchObject({ lat: point('Storgata', 3)?.lat, lon: point('Storgata', 3)?.lon });
  });

  test('a place without an address has the coordinates that are written for it', () => {
    expect(municipalityOf(TINY).places[1]).toMatchObject({ lat: 60.79, lon: 10.92 });
  });

  test('of two streets with one name the postcode decides', () => {
    const address = (postcode: string, lat: number): Address =>
      ({ streetCode: '1', street: 'Kirkevegen', number: 4, letter: '', postcode, postalTown: '', grunnkrets: '', lat, lon: 10 });
    const find = createGeocoder([address('9992', 60), address('9993', 61)]);
    const asked = { street: 'kirkevegen', number: 4, letter: '' };
    expect([find({ ...asked, postcode: '9993' }), find({ ...asked, postcode: '' })]).toEqual([{ lat: 61, lon: 10 }, { lat: 60, lon: 10 }]);
    expect([find({ ...asked, number: 5, postcode: '' }), find({ ...asked, street: 'Kirkegata', postcode: '' })]).toEqual(['numberUnknown', 'streetUnknown']);
  });

  test.each([
    ['Storgata 12 B', { street: 'Storgata', number: 12, letter: 'B' }], ['Storgata 12b', { street: 'Storgata', number: 12, letter: 'B' }],
    ['Dr. Holms veg 4', { street: 'Dr. Holms veg', number: 4, letter: '' }], ['7. juni-gata 3', { street: '7. juni-gata', number: 3, letter: '' }],
  ])('«%s» is understood as an address', (text, address) => {
    expect(parseAddress(text)).toMatchObject(address);
  });

  test.each(['Storgata', '12', '', 'Storgata 12 BC'])('«%s» is no address', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test('a point in UTM 32, 33 and 35 is put where it is', () => {
    const close = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): void => {
      expect(Math.abs(a.lat - b.lat)).toBeLessThan(0.00002);
      expect(Math.abs(a.lon - b.lon)).toBeLessThan(0.00002);
    };
    // on the middle meridian of a zone the easting is 500 km, and the northing 0.9996 of the arc from the equator (GRS 80)
    close(degreesOf('25832', 500_000, 6_651_411.19), { lat: 60, lon: 9 });
    close(degreesOf('25833', 500_000, 6_651_411.19), { lat: 60, lon: 15 });
    close(degreesOf('25835', 500_000, 7_765_873.12), { lat: 70, lon: 27 });
    expect([isKnownGrid('25833'), isKnownGrid('25834'), isKnownGrid('4326')]).toEqual([true, false, false]);
  });

  test('rows of the address file without a street are passed over', () => {
    const rows = TINY['adresser.csv'] ?? [];
    const cadastral = (rows[1] ?? []).map((cell, index) => (index >= 2 && index <= 5 ? '' : cell));
    expect(municipalityOf({ ...TINY, 'adresser.csv': [...rows, cadastral] }).addresses).toHaveLength(3);
  });

  const house = (number: number, lat: number, more: Partial<Address> = {}): Address =>
    ({ streetCode: '1', street: 'Storgata', number, letter: '', postcode: '', postalTown: '', grunnkrets: '', lat, lon: 10, ...more });
  /** Degrees of latitude that are so many metres. */
  const metres = (length: number): number => length / 111_194.93;

  test('a street is drawn by number, odd and even sides apart', () => {
    const lines = streetLines([house(5, 60.002), house(1, 60), house(3, 60.001), house(4, 60.001, { lon: 10.001 }), house(2, 60, { lon: 10.001 })]);
    expect(lines).toEqual([{ name: 'Storgata', lines: [[[60, 10], [60.001, 10], [60.002, 10]], [[60, 10.001], [60.001, 10.001]]] }]);
  });

  test.each([[179, 1], [180, 2], [181, 2]])('a gap of %i metres gives %i line(s)', (gap, count) => {
    const from = 60 + metres(50) + metres(gap);
    expect(streetLines([house(1, 60), house(3, 60 + metres(50)), house(5, from), house(7, from + metres(50))])[0]?.lines).toHaveLength(count);
  });

  test('streets of one name with codes of their own are not joined, and a lone house is no street', () => {
    expect(streetLines([house(1, 60), house(3, 60.001, { streetCode: '2' })])).toEqual([]);
  });
});

describe('Kobo’s columns', () => {
  test('are 35, each once, with the ones that the door reads or drops known to it', () => {
    const names = KOBO_COLUMNS.map((column) => column.name);
    expect([names.length, new Set(names).size]).toEqual([35, 35]);
    const shape = FILE_SHAPES.find(({ file }) => file === 'boliger.csv');
    expect([...(shape?.required ?? []), ...(shape?.optional ?? [])].sort()).toEqual([...names].sort());
    expect(KOBO_COLUMNS.filter((column) => column.use === 'dropped').map((column) => column.name)).toContain('hovedsoker');
  });
});
