import type { Fields } from './fields.ts';
import { keepUnread } from './column.ts';
import { pointOf } from './geocode.ts';
import type { IdRegister } from './id-register.ts';
import { AREA_COLUMNS, AREA_SHAPE, PLACE_COLUMNS, PLACE_SHAPE, SITE_COLUMNS, SITE_SHAPE, TEAM_COLUMNS, TEAM_SHAPE, WORD_SHAPE } from './map-columns.ts';
import { readRows, type Desk, type ReadRows } from './read-rows.ts';
import type { MunicipalArea, MunicipalPlace, MunicipalSite, MunicipalTeam, MunicipalWord } from './schemas.ts';
import { PLACE_WORDS, VOCABULARY_WORDS } from './words.ts';

// What lies on the map and does not move from week to week: areas, sites, places, where the teams start from; and the words of it all.

const newId = (fields: Fields, ids: IdRegister): string => {
  const id = fields.required('id');
  ids.add(fields, 'id', id);
  return id;
};

/** A text that must be there and be no longer than the register has room for. */
function textWithin(fields: Fields, column: string, most: number): string {
  const value = fields.required(column);
  if (value.length > most) fields.fault(column, 'tooLong', most);
  return value;
}

/** The words that the municipality has approved; a word's id is its list and its code. */
export function readWords(desk: Pick<Desk, 'sources' | 'unreadable' | 'held' | 'log' | 'onShare'>): ReadRows<MunicipalWord> {
  return readRows({ ...desk, kommunenummer: '', geocoder: null, words: NO_WORDS }, WORD_SHAPE, desk.held.words, (fields, ids) => {
    const vocabulary = fields.word('type', VOCABULARY_WORDS);
    const code = textWithin(fields, 'kode', 60);
    const id = `${vocabulary}.${code}`;
    if (code !== '') ids.add(fields, 'kode', id);
    return {
      id, vocabulary, code, name: textWithin(fields, 'navn', 60), definition: textWithin(fields, 'definisjon', 1000), authority: textWithin(fields, 'hjemmel', 500),
      approvedBy: textWithin(fields, 'godkjent av', 200), approvedOn: fields.date('godkjent dato'),
    };
  });
}

const NOTHING = { codeOf: () => undefined, textOf: (code: string) => code };
const NO_WORDS = { group: NOTHING, situation: NOTHING, feature: NOTHING, competence: NOTHING };

/** The areas of the municipality. */
export function readAreas(desk: Desk): ReadRows<MunicipalArea> {
  return readRows(desk, AREA_SHAPE, desk.held.areas, (fields, ids, heldOf) => {
    const area = { id: newId(fields, ids), name: fields.required('navn'), homes: fields.whole('boliger i alt', 1, 1_000_000) };
    return keepUnread(area, heldOf(area.id), AREA_COLUMNS, fields);
  });
}

/** The sites, each with its point and in an area that exists. */
export function readSites(desk: Desk, areas: IdRegister): ReadRows<MunicipalSite> {
  return readRows(desk, SITE_SHAPE, desk.held.sites, (fields, ids, heldOf) => {
    const areaId = fields.required('område');
    areas.check(fields, 'område', areaId);
    const id = newId(fields, ids);
    const held = heldOf(id);
    const site = {
      id, name: fields.required('navn'), address: fields.text('adresse'), areaId, ...pointOf(fields, desk.geocoder, held), homes: fields.whole('boliger i alt', 1, 1_000_000),
      limitExempt: fields.yesNo('unntatt'),
    };
    return keepUnread(site, held, SITE_COLUMNS, fields);
  });
}

/** Schools, kindergartens and other places. */
export function readPlaces(desk: Desk): ReadRows<MunicipalPlace> {
  return readRows(desk, PLACE_SHAPE, desk.held.places, (fields, ids, heldOf) => {
    const id = newId(fields, ids);
    const held = heldOf(id);
    const place = {
      id, name: fields.required('navn'), kind: fields.word('type', PLACE_WORDS), address: fields.text('adresse'), ...pointOf(fields, desk.geocoder, held),
    };
    return keepUnread(place, held, PLACE_COLUMNS, fields);
  });
}

function readPosts(fields: Fields): number[] {
  const posts = fields.text('stillinger').split(/[,+|]/).map((post) => post.replace('%', '').trim()).filter((post) => post !== '');
  if (posts.some((post) => !/^\d{1,3}$/.test(post) || Number(post) < 1 || Number(post) > 100)) {
    fields.fault('stillinger', 'wrongPattern', fields.text('stillinger'), '100, 80, 50');
    return [];
  }
  return posts.map(Number);
}

function readTeam(fields: Fields, id: string, desk: Desk, held: MunicipalTeam | undefined): MunicipalTeam {
  const minutes = (column: string): number => fields.whole(column, 0, 1_000_000);
  const within = (column: string, total: number): number => {
    const part = minutes(column);
    if (part > total) fields.fault(column, 'aboveTotal', String(part), total);
    return part;
  };
  const minAge = fields.wholeOrNull('alder fra', 0, 120) ?? 0;
  const maxAge = fields.wholeOrNull('alder til', 0, 120);
  if (maxAge !== null && maxAge < minAge) fields.fault('alder til', 'ageOrder', String(maxAge), minAge);
  const capacityMinutes = minutes('minutter');
  const committedMinutes = minutes('bundne minutter');
  return {
    id, name: fields.required('navn'), address: fields.text('adresse'), ...pointOf(fields, desk.geocoder, held), areaIds: fields.list('områder'),
    competences: fields.approvedWords('kompetanser', desk.words.competence), minAge, maxAge, postPercents: readPosts(fields),
    capacityMinutes, committedMinutes, eveningCapacityMinutes: within('kveldsminutter', capacityMinutes),
    eveningCommittedMinutes: within('bundne kveldsminutter', committedMinutes),
  };
}

/** The follow-up teams. */
export function readTeams(desk: Desk, areas: IdRegister): ReadRows<MunicipalTeam> {
  return readRows(desk, TEAM_SHAPE, desk.held.teams, (fields, ids, heldOf) => {
    const id = newId(fields, ids);
    const held = heldOf(id);
    const team = readTeam(fields, id, desk, held);
    for (const areaId of team.areaIds) areas.check(fields, 'områder', areaId);
    return keepUnread(team, held, TEAM_COLUMNS, fields);
  });
}
