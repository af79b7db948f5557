import { columnsFor, listCell, shapeOf, wordFor, type Around, type Column } from './column.ts';
import type { Cell } from './cells.ts';
import { parseAddress } from './geocode.ts';
import type { MunicipalArea, MunicipalPlace, MunicipalSite, MunicipalTeam, MunicipalWord, Vocabulary } from './schemas.ts';
import { dayCell } from './cells.ts';
import { PLACE_WORDS, VOCABULARY_WORDS } from './words.ts';

// The columns of what lies on the map and does not move from week to week, and of the words. The order is that of the files we write.

/** Something with an address on one line, and with its point where it is known. */
export interface Positioned {
  readonly address: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A coordinate as a cell; it is written only where the address alone would not give it. */
export function coordinate(record: Positioned, key: 'lat' | 'lon', { geocoder }: Around): Cell {
  const address = parseAddress(record.address);
  const found = address === null || geocoder === null ? null : geocoder(address);
  const isFound = typeof found === 'object' && found !== null && found.lat === record.lat && found.lon === record.lon;
  return isFound ? null : record[key];
}

function positionColumns<T extends Positioned>(): readonly Column<T>[] {
  const { may } = columnsFor<T>();
  return [
    may('adresse', ['address', 'lat', 'lon'], 'Adressen på én linje, slik den står i adressefilen: Storgata 12 B', (record) => record.address || null),
    may('breddegrad', ['lat', 'lon'], 'I stedet for adressen: grader nord (WGS 84)', (record, around) => coordinate(record, 'lat', around)),
    may('lengdegrad', ['lat', 'lon'], 'I stedet for adressen: grader øst (WGS 84)', (record, around) => coordinate(record, 'lon', around)),
  ];
}

const area = columnsFor<MunicipalArea>();
/** Columns of the areas (områder). */
export const AREA_COLUMNS: readonly Column<MunicipalArea>[] = [
  area.must('id', ['id'], 'Områdets id, som andre filer viser til', (record) => record.id),
  area.must('navn', ['name'], 'Områdets navn', (record) => record.name),
  area.must('boliger i alt', ['homes'], 'Alle boliger i området, også private', (record) => record.homes),
];

const site = columnsFor<MunicipalSite>();
/** Columns of the sites (bosteder). */
export const SITE_COLUMNS: readonly Column<MunicipalSite>[] = [
  site.must('id', ['id'], 'Bostedets id', (record) => record.id),
  site.must('navn', ['name'], 'Det folk kaller bostedet', (record) => record.name),
  ...positionColumns<MunicipalSite>(),
  site.must('område', ['areaId'], 'Id til området det ligger i', (record) => record.areaId),
  site.must('boliger i alt', ['homes'], 'Alle boliger på bostedet, også private', (record) => record.homes),
  site.must('unntatt', ['limitExempt'], 'ja når bostedet er bemannet eller samlet etter vedtak', (record) => record.limitExempt),
];

const place = columnsFor<MunicipalPlace>();
/** Columns of the places (steder). */
export const PLACE_COLUMNS: readonly Column<MunicipalPlace>[] = [
  place.must('id', ['id'], 'Stedets id', (record) => record.id),
  place.must('navn', ['name'], 'Stedets navn', (record) => record.name),
  place.must('type', ['kind'], 'skole, barnehage, rusmiljø, tjeneste eller annet', (record) => wordFor(PLACE_WORDS, record.kind)),
  ...positionColumns<MunicipalPlace>(),
];

const team = columnsFor<MunicipalTeam>();
/** Columns of the teams. */
export const TEAM_COLUMNS: readonly Column<MunicipalTeam>[] = [
  team.must('id', ['id'], 'Teamets id', (record) => record.id),
  team.must('navn', ['name'], 'Teamets navn', (record) => record.name),
  ...positionColumns<MunicipalTeam>(),
  team.must('områder', ['areaIds'], 'Id til områdene teamet dekker, med komma mellom', (record) => listCell(record.areaIds)),
  team.must('kompetanser', ['competences'], 'Det teamet kan, med godkjente ord', (record, { words }) => listCell(record.competences.map(words.competence.textOf))),
  team.must('alder fra', ['minAge'], 'Laveste alder; tomt betyr ingen grense', (record) => (record.minAge === 0 ? null : record.minAge)),
  team.must('alder til', ['maxAge'], 'Høyeste alder; tomt betyr ingen grense', (record) => record.maxAge),
  team.may('stillinger', ['postPercents'], 'Stillingene i prosent, med komma mellom: 100, 80, 50', (record) => listCell(record.postPercents.map(String))),
  team.must('minutter', ['capacityMinutes'], 'Minutter i uken hos folk eller på vei til dem', (record) => record.capacityMinutes),
  team.must('bundne minutter', ['committedMinutes'], 'Av disse: det som alt er bundet', (record) => record.committedMinutes),
  team.must('kveldsminutter', ['eveningCapacityMinutes'], 'Av minuttene: det som er om kvelden', (record) => record.eveningCapacityMinutes),
  team.must('bundne kveldsminutter', ['eveningCommittedMinutes'], 'Av de bundne minuttene: det som er om kvelden', (record) => record.eveningCommittedMinutes),
];

const word = columnsFor<MunicipalWord>();
const vocabularyWord = (vocabulary: Vocabulary): string => wordFor(VOCABULARY_WORDS, vocabulary);
/** Columns of the words (ordliste). */
export const WORD_COLUMNS: readonly Column<MunicipalWord>[] = [
  word.must('type', ['vocabulary', 'id'], 'gruppe, situasjon, egenskap eller kompetanse', (record) => vocabularyWord(record.vocabulary)),
  word.must('kode', ['code', 'id'], 'Ordet slik det står i problemfiler', (record) => record.code),
  word.must('navn', ['name'], 'Ordet slik det skrives i filer og på sidene', (record) => record.name),
  word.must('definisjon', ['definition'], 'Hva ordet betyr, aldri en diagnose', (record) => record.definition),
  word.must('hjemmel', ['authority'], 'Hva ordet bygger på', (record) => record.authority),
  word.must('godkjent av', ['approvedBy'], 'Hvem som har godkjent det', (record) => record.approvedBy),
  word.must('godkjent dato', ['approvedOn'], 'Dagen det ble godkjent', (record) => dayCell(record.approvedOn)),
];

/** The file of areas (områder). */
export const AREA_SHAPE = shapeOf('omrader.csv', AREA_COLUMNS);
/** The file of sites (bosteder). */
export const SITE_SHAPE = shapeOf('bosteder.csv', SITE_COLUMNS);
/** The file of places (steder). */
export const PLACE_SHAPE = shapeOf('steder.csv', PLACE_COLUMNS);
/** The file of teams. */
export const TEAM_SHAPE = shapeOf('team.csv', TEAM_COLUMNS);
/** The file of words (ord). */
export const WORD_SHAPE = shapeOf('ord.csv', WORD_COLUMNS);
