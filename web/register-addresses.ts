import type { RegisterId } from '../server/registers/schemas.ts';

/** Where each register lies among the pages. */
export const REGISTER_PATHS: Readonly<Record<RegisterId, string>> = {
  dwellings: '/boliger', sites: '/bosteder', areas: '/omrader', places: '/steder', households: '/husstander', tenancies: '/leieforhold', teams: '/team', staff: '/ansatte', agreements: '/avtaler', words: '/ord',
};

/** The page of one row of a register. */
export function rowPath(register: RegisterId, id: string): string {
  return `${REGISTER_PATHS[register]}/${encodeURIComponent(id)}`;
}

/** What the file of each register is called, in and out. */
export const REGISTER_FILES: Readonly<Record<RegisterId, string>> = {
  dwellings: 'boliger', sites: 'bosteder', areas: 'omrader', places: 'steder', households: 'husstander', tenancies: 'leieforhold', teams: 'team', staff: 'ansatte', agreements: 'avtaler', words: 'ord',
};
