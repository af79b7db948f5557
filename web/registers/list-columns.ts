import type { RegisterId } from '../../server/registers/schemas.ts';

/** A column of a list: which field, and whether only a wide screen has room for it. */
export interface Column {
  readonly key: string;
  readonly wideOnly: boolean;
}

const column = (key: string): Column => ({ key, wideOnly: false });
const wide = (key: string): Column => ({ key, wideOnly: true });

/** The columns of each list, the first of which leads to the row. */
export const COLUMNS: Readonly<Record<RegisterId, readonly Column[]>> = {
  dwellings: [
    column('id'), column('street'), column('number'), column('bruksenhetsnummer'), wide('siteId'), column('state'), column('freeFrom'), column('bedrooms'), column('monthlyRentNok'),
    wide('stepFree'), wide('wheelchair'), wide('tenure'),
  ],
  sites: [column('name'), column('address'), column('areaId'), column('homes'), wide('municipalHomes'), column('limitExempt'), wide('id')],
  areas: [column('name'), column('homes'), column('id')],
  places: [column('name'), column('kind'), column('address'), wide('id')],
  households: [column('id'), column('situation'), column('groups'), column('applicationDate'), wide('waitingMonths'), column('neededBy'), column('members'), column('bedroomsMin')],
  tenancies: [column('id'), column('dwellingId'), column('startDate'), column('endDate'), column('movesOut')],
  teams: [column('name'), column('address'), column('capacityMinutes'), column('committedMinutes'), column('freeMinutes'), wide('eveningCapacityMinutes'), wide('eveningCommittedMinutes'), wide('id')],
  staff: [column('name'), column('teamId'), column('postPercent'), column('from'), column('to'), wide('isProjectPost'), wide('id')],
  agreements: [column('id'), column('teamId'), column('startDate'), column('endDate'), column('answer'), column('mainStaffId'), wide('backupStaffId'), wide('tenancyId')],
  words: [column('name'), column('vocabulary'), column('authority'), column('approvedBy'), column('approvedOn'), wide('code')],
};

/** By what a list is sorted when nothing else is asked for. */
export const FIRST_SORT: Readonly<Record<RegisterId, string>> = {
  dwellings: 'id', sites: 'name', areas: 'name', places: 'name', households: 'id', tenancies: 'id', teams: 'name', staff: 'name', agreements: 'id', words: 'name',
};
