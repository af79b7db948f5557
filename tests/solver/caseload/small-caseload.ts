import fc from 'fast-check';
import type { CaseChoice, CaseloadProblem, CasePerson, CaseStaff } from '../../../solver/caseload/problem.ts';
import { caseTerms } from './town-caseload.ts';

/** Someone with a full week of 100 minutes at the base. */
export const staff = (id: string, fields: Partial<CaseStaff> = {}): CaseStaff => ({ id, teamId: 'T', minutes: 100, eveningMinutes: 0, competences: [], minAge: 0, maxAge: null, lat: 60, lon: 11, metresPerMinute: 100, ...fields });

/** Someone at the base who needs 30 minutes and has nobody. */
export const person = (id: string, fields: Partial<CasePerson> = {}): CasePerson => ({
  id, teamId: 'T', minutes: 30, eveningMinutes: 0, visits: 1, competences: [], age: 30, lat: 60, lon: 11, mainId: null, backupId: null, monthsTogether: 0, wishedIds: [], barredIds: [], ...fields,
});

export const caseload = (fields: Partial<CaseloadProblem>): CaseloadProblem => ({ staff: [], persons: [], terms: caseTerms, onlyGaps: false, ...fields });

/** Every way to give each person a main and a backup, somebody unfit and nobody included. What breaks a rule is for the judge to say. */
export function everyChoice({ persons, staff: all }: CaseloadProblem): readonly (readonly CaseChoice[])[] {
  const ids = [null, ...all.map(({ id }) => id)];
  return persons.reduce<readonly (readonly CaseChoice[])[]>((done, { id }) => done.flatMap((choices) => ids.flatMap((mainId) => ids.map((backupId) => choices.concat({ personId: id, mainId, backupId })))), [[]]);
}

const STAFF_IDS = ['s1', 's2', 's3'];
const maybe = fc.constantFrom(null, 'gone', ...STAFF_IDS);
const place = fc.record({ lat: fc.constantFrom(60, 60.001, 60.01), lon: fc.constantFrom(11, 11.004) });

const someStaff = (id: string): fc.Arbitrary<CaseStaff> => fc.record({
  teamId: fc.constantFrom('T', 'T', 'U'), minutes: fc.constantFrom(0, 40, 60, 100), eveningMinutes: fc.constantFrom(0, 30), competences: fc.constantFrom([], ['rop']), minAge: fc.constantFrom(0, 25), maxAge: fc.constantFrom(null, 40),
  metresPerMinute: fc.constantFrom(50, 133), at: place,
}).map(({ at, ...fields }) => staff(id, { ...fields, ...at }));

const somePerson = (id: string): fc.Arbitrary<CasePerson> => fc.record({
  teamId: fc.constantFrom('T', 'T', 'U'), minutes: fc.constantFrom(15, 30, 45), eveningMinutes: fc.constantFrom(0, 15), visits: fc.constantFrom(0.5, 1, 3), competences: fc.constantFrom([], [], ['rop']), age: fc.constantFrom(20, 30, 50),
  mainId: maybe, backupId: maybe, monthsTogether: fc.constantFrom(0, 5, 60), wishedIds: fc.constantFrom([], ['s1'], ['s2', 's3']), barredIds: fc.constantFrom([], [], ['s1'], ['s2']), at: place,
}).map(({ at, ...fields }) => person(id, { ...fields, ...at, backupId: fields.backupId === fields.mainId ? null : fields.backupId }));

/** Tiny caseloads of two or three staff members and one or two persons, with a little of everything. */
export const someCaseload: fc.Arbitrary<CaseloadProblem> = fc.record({
  staff: fc.constantFrom(2, 3).chain((many) => fc.tuple(...STAFF_IDS.slice(0, many).map(someStaff))),
  persons: fc.constantFrom(1, 2).chain((many) => fc.tuple(...['p1', 'p2'].slice(0, many).map(somePerson))),
  onlyGaps: fc.boolean(), evenFromPercents: fc.constantFrom([], [50], [40, 80]), backupSharePercent: fc.constantFrom(0, 10, 50),
}).map(({ evenFromPercents, backupSharePercent, ...fields }) => caseload({ ...fields, terms: { ...caseTerms, evenFromPercents, backupSharePercent } }));
