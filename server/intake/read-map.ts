import { fieldsOf, type Fields } from './fields.ts';
import { pointOf, type Geocoder } from './geocode.ts';
import { createIdRegister, type IdRegister } from './id-register.ts';
import type { IssueLog } from './issues.ts';
import type { MunicipalArea, MunicipalPlace, MunicipalSite, MunicipalTeam } from './schemas.ts';
import { readTable, type TableShape } from './table.ts';
import { COMPETENCE_WORDS, PLACE_WORDS } from './words.ts';

// What lies on the map and does not move from week to week: areas, sites, places, and where the teams start from.

const POSITION = ['adresse', 'breddegrad', 'lengdegrad'];

/** Columns of the file of areas (områder). */
export const AREA_SHAPE: TableShape = { file: 'omrader.csv', required: ['id', 'navn', 'boliger i alt'], optional: [] };
/** Columns of the file of sites (bosteder). */
export const SITE_SHAPE: TableShape = { file: 'bosteder.csv', required: ['id', 'navn', 'område', 'boliger i alt', 'unntatt'], optional: POSITION };
/** Columns of the file of places (steder). */
export const PLACE_SHAPE: TableShape = { file: 'steder.csv', required: ['id', 'navn', 'type'], optional: POSITION };
/** Columns of the file of teams. */
export const TEAM_SHAPE: TableShape = {
  file: 'team.csv',
  required: ['id', 'navn', 'områder', 'kompetanser', 'alder fra', 'alder til', 'minutter', 'bundne minutter', 'kveldsminutter', 'bundne kveldsminutter'],
  optional: [...POSITION, 'stillinger'],
};

/** What has been read of a file: its rows, and the ids that others may name. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly ids: IdRegister;
}

/** Reads every row of a file with `read`; a file that is missing or unreadable gives no rows, and faults in the log. */
export function readRows<T>(bytes: Uint8Array | undefined, shape: TableShape, log: IssueLog, read: (fields: Fields, ids: IdRegister) => T): ReadRows<T> {
  if (bytes === undefined) log.fault({ file: shape.file, row: null, column: null, value: null }, 'fileMissing');
  const table = bytes === undefined ? null : readTable(bytes, shape, log);
  const ids = createIdRegister(shape.file, table !== null);
  const rows = table?.rows.map((row) => read(fieldsOf(table, row, log), ids)) ?? [];
  return { rows, ids };
}

const newId = (fields: Fields, ids: IdRegister): string => {
  const id = fields.required('id');
  ids.add(fields, 'id', id);
  return id;
};

/** The areas of the municipality. */
export function readAreas(bytes: Uint8Array | undefined, log: IssueLog): ReadRows<MunicipalArea> {
  return readRows(bytes, AREA_SHAPE, log, (fields, ids) => ({
    id: newId(fields, ids), name: fields.required('navn'), homes: fields.whole('boliger i alt', 1, 1_000_000),
  }));
}

/** The sites, each with its point and in an area that exists. */
export function readSites(bytes: Uint8Array | undefined, log: IssueLog, areas: IdRegister, geocoder: Geocoder | null): ReadRows<MunicipalSite> {
  return readRows(bytes, SITE_SHAPE, log, (fields, ids) => {
    const areaId = fields.required('område');
    areas.check(fields, 'område', areaId);
    return {
      id: newId(fields, ids), name: fields.required('navn'), address: fields.text('adresse'), areaId, ...pointOf(fields, geocoder),
      homes: fields.whole('boliger i alt', 1, 1_000_000), limitExempt: fields.yesNo('unntatt'),
    };
  });
}

/** Schools, kindergartens and other places. */
export function readPlaces(bytes: Uint8Array | undefined, log: IssueLog, geocoder: Geocoder | null): ReadRows<MunicipalPlace> {
  return readRows(bytes, PLACE_SHAPE, log, (fields, ids) => ({
    id: newId(fields, ids), name: fields.required('navn'), kind: fields.word('type', PLACE_WORDS), address: fields.text('adresse'),
    ...pointOf(fields, geocoder),
  }));
}

function readPosts(fields: Fields): number[] {
  const posts = fields.text('stillinger').split(/[,+|]/).map((post) => post.replace('%', '').trim()).filter((post) => post !== '');
  if (posts.some((post) => !/^\d{1,3}$/.test(post) || Number(post) < 1 || Number(post) > 100)) {
    fields.fault('stillinger', 'wrongPattern', fields.text('stillinger'), '100, 80, 50');
    return [];
  }
  return posts.map(Number);
}

/** The follow-up teams. */
export function readTeams(bytes: Uint8Array | undefined, log: IssueLog, areas: IdRegister, geocoder: Geocoder | null): ReadRows<MunicipalTeam> {
  return readRows(bytes, TEAM_SHAPE, log, (fields, ids) => {
    const minutes = (column: string): number => fields.whole(column, 0, 1_000_000);
    const within = (column: string, total: number): number => {
      const part = minutes(column);
      if (part > total) fields.fault(column, 'aboveTotal', String(part), total);
      return part;
    };
    const areaIds = fields.list('områder');
    for (const areaId of areaIds) areas.check(fields, 'områder', areaId);
    const minAge = fields.wholeOrNull('alder fra', 0, 120) ?? 0;
    const maxAge = fields.wholeOrNull('alder til', 0, 120);
    if (maxAge !== null && maxAge < minAge) fields.fault('alder til', 'ageOrder', String(maxAge), minAge);
    const capacityMinutes = minutes('minutter');
    const committedMinutes = minutes('bundne minutter');
    return {
      id: newId(fields, ids), name: fields.required('navn'), address: fields.text('adresse'), ...pointOf(fields, geocoder), areaIds,
      competences: fields.freeWords('kompetanser', COMPETENCE_WORDS), minAge, maxAge, postPercents: readPosts(fields),
      capacityMinutes, committedMinutes, eveningCapacityMinutes: within('kveldsminutter', capacityMinutes),
      eveningCommittedMinutes: within('bundne kveldsminutter', committedMinutes),
    };
  });
}
