import type { Database } from '../db/open.ts';
import { assessmentFaults, withAssessments, type Assessing } from './assess.ts';
import { addressPoint, agreementFaults, dwellingFaults, dwellingPoint, ownPoint, referenceFaults, staffFaults, tenancyFaults, type Nowhere, type Point } from './check.ts';
import { fieldFaults, INPUTS, RECORDS, type FieldFault, type RecordOf, type RegisterId } from './schemas.ts';
import { selectRow } from './store.ts';

type Given = Readonly<Record<string, unknown>>;

/** A record that may stand in its register, or every fault of it. */
export type Judged = { readonly ok: true; readonly record: RecordOf<RegisterId> } | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The id that a record will have; empty where it has none. */
export function idOf(register: RegisterId, { id, vocabulary, code }: Given): string {
  if (register === 'words') return typeof vocabulary === 'string' && typeof code === 'string' && code !== '' ? `${vocabulary}.${code}` : '';
  return typeof id === 'string' ? id : '';
}

/** A new row must have an id that no other has; an old one keeps the id that it has. */
async function idFaults(db: Database, register: RegisterId, record: Given, before: RecordOf<RegisterId> | null): Promise<readonly FieldFault[]> {
  const id = idOf(register, record);
  const path = register === 'words' ? ['code'] : ['id'];
  if (id === '') return [];
  if (before !== null) return id === before.id ? [] : [{ path, code: 'cannotChange', facts: { id: before.id } }];
  return await selectRow(db, register, id) === undefined ? [] : [{ path, code: 'idTaken', facts: { id } }];
}

async function pointOf(db: Database, register: RegisterId, record: Given, before: RecordOf<RegisterId> | null): Promise<{ readonly point: Point | Nowhere; readonly faults: readonly FieldFault[] }> {
  if (register === 'dwellings') return dwellingPoint(db, record, before as RecordOf<'dwellings'> | null);
  if (register === 'sites' || register === 'places' || register === 'teams') return addressPoint(db, record, before as Given | null);
  if (register === 'staff' || register === 'agreements') return ownPoint(db, record, before as Given | null);
  return { point: null, faults: [] };
}

async function otherFaults(db: Database, register: RegisterId, record: RecordOf<RegisterId>, before: RecordOf<RegisterId> | null, today: string): Promise<readonly FieldFault[]> {
  switch (register) {
    case 'tenancies': return tenancyFaults(db, record as RecordOf<'tenancies'>);
    case 'dwellings': return dwellingFaults(db, record as RecordOf<'dwellings'>);
    case 'staff': return staffFaults(db, record as RecordOf<'staff'>, before as RecordOf<'staff'> | null);
    case 'agreements': return agreementFaults(db, record as RecordOf<'agreements'>, before as RecordOf<'agreements'> | null, today);
    default: return [];
  }
}

/** A record as its register keeps it: users are known by logins in small letters, and a login of nothing is none. */
function asKept(register: RegisterId, written: Given): Given {
  const { userLogin } = written;
  if (register !== 'staff' || typeof userLogin !== 'string') return written;
  return { ...written, userLogin: userLogin.trim() === '' ? null : userLogin.trim().toLowerCase() };
}

/** Judges a record as it was written: by its schema, and by what the other rows say. Every fault is told at once; a point and what an assessment is signed with are put in. */
export async function judge(db: Database, register: RegisterId, written: Given, before: RecordOf<RegisterId> | null, by: Assessing): Promise<Judged> {
  const record = withAssessments(register, asKept(register, written), before, by);
  const parsed = INPUTS[register].safeParse(record);
  const { point, faults: pointFaults } = await pointOf(db, register, record, before);
  const faults = [
    ...parsed.success ? [] : fieldFaults(parsed.error), ...await idFaults(db, register, record, before), ...await referenceFaults(db, register, record), ...pointFaults,
    ...assessmentFaults(register, record, before, by),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const whole = { ...parsed.data, ...register === 'words' && { id: idOf(register, record) }, ...point };
  const stands = RECORDS[register].safeParse(whole);
  if (!stands.success) return { ok: false, faults: fieldFaults(stands.error) };
  const more = await otherFaults(db, register, stands.data as RecordOf<RegisterId>, before, by.today);
  return more.length > 0 ? { ok: false, faults: more } : { ok: true, record: stands.data as RecordOf<RegisterId> };
}
