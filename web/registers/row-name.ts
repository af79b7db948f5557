import type { RegisterId } from '../../server/registers/schemas.ts';

const textAt = (record: Readonly<Record<string, unknown>>, key: string): string => (typeof record[key] === 'string' || typeof record[key] === 'number' ? String(record[key]) : '');

/** What a row is called among people: an address for a dwelling, a case number for a household, a name for the rest. */
export function rowName(register: RegisterId, record: Readonly<Record<string, unknown>>): string {
  const at = (key: string): string => textAt(record, key);
  if (register === 'dwellings') return `${at('street')} ${at('number')}${at('letter')}${at('bruksenhetsnummer') === '' ? '' : `, ${at('bruksenhetsnummer')}`}`;
  if (register === 'households' || register === 'tenancies') return at('id');
  return at('name') || at('id');
}
