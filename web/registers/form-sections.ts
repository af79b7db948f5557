import type { RegisterId } from '../../server/registers/schemas.ts';

/** The parts that the fields of a register are read and written in, by what a caseworker thinks of together. */
export type SectionId = 'about' | 'address' | 'use' | 'home' | 'kobo' | 'homes' | 'application' | 'people' | 'needs' | 'wishes' | 'followUp' | 'assessments' | 'lease' | 'who' | 'time' | 'approval' | 'post' | 'way' | 'hours' | 'decision' | 'whom' | 'phases' | 'visits' | 'faces';

/** A part of a form: its name and the keys of its fields. */
export interface Section {
  readonly id: SectionId;
  readonly keys: readonly string[];
}

const section = (id: SectionId, ...keys: string[]): Section => ({ id, keys });

/** The parts of each register; every field stands in one of them. */
export const SECTIONS: Readonly<Record<RegisterId, readonly Section[]>> = {
  dwellings: [
    section('address', 'id', 'siteId', 'street', 'number', 'letter', 'bruksenhetsnummer', 'postcode'),
    section('use', 'status', 'statusDate', 'availableFrom', 'managedByDepartment', 'tenure', 'earmark'),
    section('home', 'bedrooms', 'maxMembers', 'monthlyRentNok', 'stepFree', 'wheelchair', 'petsAllowed', 'staffing', 'features'),
    section('kobo', 'koboType', 'koboTenureForm'),
  ],
  sites: [section('address', 'id', 'name', 'address', 'areaId', 'lat', 'lon'), section('homes', 'homes', 'limitExempt')],
  areas: [section('about', 'id', 'name', 'homes')],
  places: [section('about', 'id', 'name', 'kind', 'address', 'lat', 'lon')],
  households: [
    section('application', 'id', 'situation', 'groups', 'applicationDate', 'readyFrom', 'neededBy'),
    section('people', 'members', 'age', 'hasPet'),
    section('needs', 'bedroomsMin', 'maxMonthlyRentNok', 'needsStepFree', 'needsWheelchair', 'needsStaffing', 'tenures', 'mustHave', 'mustNotHave'),
    section('wishes', 'areaWishes', 'pointWishes', 'excludedAreaIds', 'excludedSiteIds', 'avoids'),
    section('followUp', 'followUp'),
    section('assessments', 'assessments.counted', 'assessments.shielded', 'assessments.unrest'),
  ],
  tenancies: [section('lease', 'id', 'dwellingId', 'startDate', 'endDate', 'movesOut'), section('assessments', 'assessments.counted', 'assessments.shielded')],
  teams: [
    section('about', 'id', 'name', 'address', 'lat', 'lon', 'areaIds'),
    section('who', 'competences', 'minAge', 'maxAge'),
    section('time', 'postPercents', 'capacityMinutes', 'committedMinutes', 'eveningCapacityMinutes', 'eveningCommittedMinutes'),
  ],
  staff: [
    section('about', 'id', 'name', 'teamId', 'userLogin'),
    section('post', 'postPercent', 'isProjectPost', 'from', 'to', 'competences'),
    section('way', 'travelMode', 'address', 'lat', 'lon'),
    section('hours', 'hours', 'absences'),
  ],
  agreements: [
    section('whom', 'id', 'tenancyId', 'address', 'lat', 'lon', 'age', 'teamId'),
    section('decision', 'decidedOn', 'startDate', 'endDate', 'purpose', 'wish', 'answer', 'answeredOn'),
    section('phases', 'phases'),
    section('visits', 'leastDaysApart', 'byTwo', 'competences', 'times'),
    section('faces', 'mainStaffId', 'mainSince', 'backupStaffId', 'wishedStaffIds', 'barredStaffIds'),
  ],
  words: [section('about', 'vocabulary', 'code', 'name', 'definition'), section('approval', 'authority', 'approvedBy', 'approvedOn')],
};

/** Fields that are asked for only while another says nothing, and hold nothing once it does: whoever rents from the municipality is visited where they live. */
export const ONLY_WITHOUT: Readonly<Partial<Record<RegisterId, Readonly<Record<string, string>>>>> = { agreements: { address: 'tenancyId', lat: 'tenancyId', lon: 'tenancyId' } };

/** The fields that name a row: they are written once, and stand fast when the row is changed. */
export const NAMING: Readonly<Record<RegisterId, readonly string[]>> = {
  dwellings: ['id'], sites: ['id'], areas: ['id'], places: ['id'], households: ['id'], tenancies: ['id'], teams: ['id'], staff: ['id'], agreements: ['id'], words: ['vocabulary', 'code'],
};
