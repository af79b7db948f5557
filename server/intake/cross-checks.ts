import { READY_STATUS, type DwellingRow } from './read-dwellings.ts';
import type { TenancyRow } from './read-people.ts';
import type { MunicipalDwelling, Tenancy } from './schemas.ts';

// Dwellings and tenancies held against each other as they would lie in the registers. What is wrong is told at the row of the files that brings it about;
// what the registers hold already and no file touches is not this import's to judge.

interface Lying {
  readonly dwellings: readonly MunicipalDwelling[];
  readonly tenancies: readonly Tenancy[];
}

/** A dwelling is let while its tenant has no day of moving out, and then cannot be free. */
function faultWhenFree(dwelling: MunicipalDwelling, tenant: TenancyRow | undefined, row: DwellingRow | undefined): void {
  const isReady = dwelling.status === READY_STATUS;
  if (!isReady && dwelling.availableFrom === null) return;
  if (tenant !== undefined) tenant.fields.fault(isReady ? 'bolig' : 'flytter ut', 'freeButLet', dwelling.id);
  else if (isReady && row?.kobo) row.kobo.fault('boligstatus', 'freeButLet', dwelling.id);
  else if (!isReady && row?.addition) row.addition.fault('ledig fra', 'freeButLet', dwelling.id);
}

function faultWhenTooSoon({ id, availableFrom }: MunicipalDwelling, movesOut: string, tenant: TenancyRow | undefined, row: DwellingRow | undefined): void {
  if (availableFrom === null || availableFrom >= movesOut) return;
  if (tenant !== undefined) tenant.fields.fault('flytter ut', 'freeBeforeMoveOut', id, movesOut);
  else row?.addition?.fault('ledig fra', 'freeBeforeMoveOut', id, movesOut);
}

/** What is let cannot be free, and is let to one tenant at a time. */
export function checkTenancies({ dwellings, tenancies }: Lying, dwellingRows: readonly DwellingRow[], tenancyRows: readonly TenancyRow[]): void {
  const byId = new Map(dwellings.map((dwelling) => [dwelling.id, dwelling]));
  const dwellingRowOf = new Map(dwellingRows.map((row) => [row.dwelling.id, row]));
  const tenancyRowOf = new Map(tenancyRows.map((row) => [row.tenancy.id, row]));
  const standing = new Map<string, TenancyRow | undefined>();
  for (const tenancy of tenancies) {
    const dwelling = byId.get(tenancy.dwellingId);
    const tenant = tenancyRowOf.get(tenancy.id);
    const row = dwellingRowOf.get(tenancy.dwellingId);
    if (dwelling === undefined) continue;
    if (tenancy.movesOut !== null) {
      faultWhenTooSoon(dwelling, tenancy.movesOut, tenant, row);
      continue;
    }
    if (standing.has(dwelling.id)) (tenant ?? standing.get(dwelling.id))?.fields.fault('bolig', 'letTwice', dwelling.id);
    standing.set(dwelling.id, tenant);
    faultWhenFree(dwelling, tenant, row);
  }
}
