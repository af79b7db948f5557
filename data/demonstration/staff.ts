import { norwegianDate, norwegianDateOrNull, type Cell } from './csv.ts';

/** A staff member of the town with a post in a team. Words are those of the files. */
export interface TownStaff {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly teamId: string;
  readonly percent: number;
  readonly from: string;
  /** The last day of a project post. */
  readonly to: string | null;
  readonly competences: readonly string[];
  readonly travel: 'til fots' | 'sykkel' | 'buss' | 'bil';
  /** As the cell of the file: «ma-fr 08:00-15:30; ti 14:00-21:30 (partall)». */
  readonly hours: string;
  readonly absences: string;
}

/** The invented user of the role followUpStaff (server/accounts/demonstration.ts). */
const SIGNS_IN = 'oppfolging@demonstrasjon';
const BY_DAY = 'ma-fr 08:00-15:30';

type Line = readonly [id: string, name: string, percent: number, from: string, competences: string, travel: TownStaff['travel'], hours: string, more?: Partial<TownStaff>];

/**
 * Posts as in `team.csv`. A full post works 37.5 hours; in each team the hours after 16:00 are so many that 60 % of them are the evening minutes of the team
 * (700, 1200 and 400 minutes a week, none in T-4). Names are first names that nobody in particular has.
 */
const LINES: Readonly<Record<string, readonly Line[]>> = {
  'T-1': [
    ['A-01', 'Ingrid', 100, '2019-08-01', 'boferdigheter', 'bil', BY_DAY, { absences: '10.12.2026 12:00-15:30' }],
    ['A-02', 'Lars', 100, '2021-01-04', 'boferdigheter', 'bil', 'ma, on-fr 08:00-15:30; ti 12:30-20:00', { login: SIGNS_IN }],
    ['A-03', 'Anne', 100, '2022-09-01', 'boferdigheter', 'sykkel', 'ma-on, fr 08:00-15:30; to 12:30-20:00', { absences: '14.12.2026-16.12.2026' }],
    ['A-04', 'Mona', 80, '2020-03-02', 'boferdigheter', 'bil', 'ma, ti, to 08:00-15:30; on 12:10-19:40'],
    ['A-05', 'Petter', 50, '2024-02-01', 'boferdigheter', 'sykkel', 'ma, ti 08:00-15:30; on 08:00-11:45'],
  ],
  'T-2': [
    ['A-11', 'Kari', 100, '2018-04-03', 'rop, boferdigheter', 'bil', 'ma 12:30-20:00; ti-fr 08:00-15:30'],
    ['A-12', 'Jonas', 100, '2020-10-01', 'rop, boferdigheter', 'bil', 'ma, on-fr 08:00-15:30; ti 12:30-20:00', { absences: '07.12.2026 08:00-12:00' }],
    ['A-13', 'Silje', 100, '2021-06-01', 'rop, boferdigheter', 'sykkel', 'ma, ti, to, fr 08:00-15:30; on 12:30-20:00'],
    ['A-14', 'Yusuf', 100, '2023-01-02', 'rop, boferdigheter, arabisk', 'bil', 'ma-on, fr 08:00-15:30; to 12:30-20:00'],
    ['A-15', 'Tone', 100, '2025-08-01', 'rop, boferdigheter', 'buss', 'ma-to 08:00-15:30 (oddetall); ma-on 08:00-15:30 (partall); fr 12:30-20:00; lø 08:30-16:00 (partall)', { to: '2027-06-30' }],
  ],
  'T-3': [
    ['A-21', 'Eirik', 100, '2022-01-03', 'ungdom, boferdigheter', 'sykkel', 'ma, on-fr 08:00-15:30; ti 11:50-19:20'],
    ['A-22', 'Marte', 60, '2024-08-01', 'ungdom, boferdigheter', 'buss', 'ma, on 08:00-15:30; to 11:50-19:20', { absences: '09.12.2026' }],
  ],
  'T-4': [
    ['A-31', 'Amina', 100, '2021-03-01', 'bosetting, boferdigheter, arabisk', 'bil', BY_DAY],
    ['A-32', 'Bjørn', 50, '2023-05-02', 'bosetting, boferdigheter', 'til fots', 'ma, ti 08:00-15:30; on 08:00-11:45'],
  ],
};

/** Those who follow up, team by team. */
export const STAFF: readonly TownStaff[] = Object.entries(LINES).flatMap(([teamId, lines]) => lines.map(([id, name, percent, from, competences, travel, hours, more]) => (
  { id, name, login: null, teamId, percent, from, to: null, competences: competences.split(', '), travel, hours, absences: '', ...more })));

/** The columns of `ansatte.csv`. */
export const STAFF_COLUMNS = ['id', 'navn', 'innlogging', 'team', 'stilling', 'prosjektstilling', 'fra', 'til', 'kompetanser', 'reisemåte', 'arbeidstid', 'fravær'];

/** A row of `ansatte.csv`. */
export function staffRow({ id, name, login, teamId, percent, from, to, competences, travel, hours, absences }: TownStaff): Cell[] {
  return [id, name, login, teamId, percent, to !== null, norwegianDate(from), norwegianDateOrNull(to), competences.join(', '), travel, hours, absences];
}
