import type { RegisterId } from '../server/registers/schemas.ts';
import type { Page } from './page-table.ts';
import { REGISTER_PATHS } from './register-addresses.ts';
import { MAY_READ, MAY_WRITE } from './who-may.ts';

/** The registers in the order of the menu. */
const ORDER: readonly RegisterId[] = ['households', 'dwellings', 'tenancies', 'sites', 'areas', 'places', 'teams', 'staff', 'agreements', 'words'];

function pagesOf(register: RegisterId): readonly Page[] {
  const path = REGISTER_PATHS[register];
  const load = async (): Promise<Awaited<ReturnType<Page['load']>>> => (await import('./pages/register-form.tsx')).registerFormPage(register);
  return [
    { path, audience: MAY_READ[register], title: (t) => t.frame.pageNames[register], menu: 'registers', fit: 'content', load: async () => (await import('./pages/register-list.tsx')).registerListPage(register) },
    { path: `${path}/ny`, audience: MAY_WRITE[register], title: (t) => t.registers.create[register], menu: null, fit: 'content', load },
    { path: `${path}/:id`, audience: MAY_READ[register], title: (t) => t.registers.row[register], menu: null, fit: 'content', load: async () => (await import('./pages/register-row.tsx')).registerRowPage(register) },
    { path: `${path}/:id/endre`, audience: MAY_WRITE[register], title: (t) => t.registers.row[register], menu: null, fit: 'content', load },
  ];
}

/** The pages of every register: the list, a new row, a row, and a row to be changed. */
export const REGISTER_PAGES: readonly Page[] = ORDER.flatMap(pagesOf);
