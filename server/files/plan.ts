import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Address, Intake, Municipality } from '../intake/schemas.ts';
import { changesBetween, type RowWrite } from '../registers/service.ts';
import { RegisterId } from '../registers/schemas.ts';
import { MOST_CHANGES, type FilesReport, type RegisterPlan, type RowPlan } from './schemas.ts';

type Taken = Extract<Intake, { readonly ok: true }>;

/** What files would change: the rows to write, all addresses where they are others than before, and the municipality itself where it is new. */
export interface Plan {
  readonly writes: readonly RowWrite[];
  readonly addresses: readonly Address[] | null;
  readonly municipality: Pick<Municipality, 'name' | 'kommunenummer'> | null;
  readonly registers: readonly RegisterPlan[];
  /** Stands for the files and exactly these changes. */
  readonly hash: string;
}

/** The addresses of the registers and those of a file, one by one, whatever their order. */
function compareAddresses(held: readonly Address[], read: readonly Address[]): RegisterPlan {
  const key = (address: Address): string => [
    address.streetCode, address.street, address.number, address.letter, address.postcode, address.postalTown, address.grunnkrets, address.lat, address.lon].join('|');
  const left = new Map<string, number>();
  for (const address of held) {
    const text = key(address);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  let unchanged = 0;
  for (const address of read) {
    const text = key(address);
    const there = left.get(text) ?? 0;
    if (there === 0) continue;
    unchanged += 1;
    left.set(text, there - 1);
  }
  return { register: 'addresses', new: read.length - unchanged, changed: 0, unchanged, notInFile: held.length - unchanged };
}

interface Compared {
  readonly writes: readonly RowWrite[];
  readonly plan: RegisterPlan;
}

function compareRegister(register: RegisterId, held: Municipality, { municipality, named }: Taken): Compared {
  const before = new Map<string, object>(held[register].map((record) => [record.id, record]));
  const writes: RowWrite[] = [];
  let [created, changed] = [0, 0];
  for (const record of municipality[register]) {
    if (!named[register].has(record.id)) continue;
    const old = before.get(record.id) ?? null;
    if (old !== null && isDeepStrictEqual(old, record)) continue;
    if (old === null) created += 1;
    else changed += 1;
    writes.push({ register, kind: old === null ? 'create' : 'change', record, before: old } as RowWrite);
  }
  const size = named[register].size;
  return { writes, plan: { register, new: created, changed, unchanged: size - created - changed, notInFile: held[register].length - (size - created) } };
}

/** What would change if files that were read without faults were taken in. */
export function planOf(held: Municipality, taken: Taken, sha256: readonly string[]): Plan {
  const compared = RegisterId.options.map((register) => compareRegister(register, held, taken));
  const writes = compared.flatMap((one) => one.writes);
  const addresses = taken.hasAddresses ? compareAddresses(held.addresses, taken.municipality.addresses) : null;
  const areOthers = addresses !== null && (addresses.new > 0 || addresses.notInFile > 0);
  const { name, kommunenummer } = taken.municipality;
  const municipality = taken.hasAddresses && held.kommunenummer === '' && kommunenummer !== '' ? { name, kommunenummer } : null;
  const hash = createHash('sha256').update(JSON.stringify([sha256.toSorted(), municipality, addresses]));
  for (const { register, kind, record, before } of writes) hash.update(JSON.stringify([register, kind, record, before]));
  return {
    writes, addresses: areOthers ? taken.municipality.addresses : null, municipality, hash: hash.digest('hex'),
    registers: [...compared.map((one) => one.plan), ...(addresses === null ? [] : [addresses])],
  };
}

/** What was found, and what would change where that could be worked out. */
export function reportOf({ files, issues, faults, notes }: Pick<Intake, 'files' | 'issues' | 'faults' | 'notes'>, plan: Plan | null): FilesReport {
  const rows = (plan?.writes ?? []).slice(0, MOST_CHANGES).map(({ register, kind, record, before }): RowPlan => (
    { register, id: record.id, kind, changes: kind === 'create' ? [] : [...changesBetween(before, record)] }));
  return {
    files: [...files], issues: [...issues], faults, notes, registers: [...plan?.registers ?? []], rows, rowCount: plan?.writes.length ?? 0, plan: plan?.hash ?? null,
  };
}
