import type { Actor } from '../access/schemas.ts';
import { ACCESS } from '../access/table.ts';
import { findInstallation } from '../accounts/service.ts';
import type { BasemapService } from '../basemap/service.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { MOST_SHEETS, MOST_UNPACKED_BYTES, OUR_FILES } from '../intake/service.ts';
import { findMunicipality } from '../municipality/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord, type AccessLog } from '../record/service.ts';
import { RegisterId } from '../registers/schemas.ts';
import { isPersonal } from '../registers/service.ts';
import { FilesDesk, type FilesJob } from './desk.ts';
import { ALL_FILES } from './give.ts';
import type { FilesOutcome } from './outcome.ts';
import { MOST_BYTES, type FileFormat, type FilesView, type FileView } from './schemas.ts';
import { databasePath } from './store.ts';

/** What files are taken in and given out with. */
export interface FilesParts {
  readonly db: Database;
  readonly basemap: BasemapService;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly looks: AccessLog;
}

/** A form with files, as it came. */
export interface FilesForm {
  readonly bytes: ArrayBuffer;
  readonly contentType: string;
}

/** Files in and out. */
export interface FilesService {
  view(): Promise<FilesView>;
  /** Whether this installation takes files in; the demonstration takes none. */
  takesIn(): Promise<boolean>;
  /** Whether so many requests wait that another should come later. */
  isBusy(): boolean;
  /** Keeps a place in line while a request comes in. */
  whileComing<T>(coming: () => Promise<T>): Promise<T>;
  /** Looks at files, or takes them in. */
  start(kind: 'look' | 'take', form: FilesForm, actor: Actor): Promise<FilesJob>;
  /** Writes a file; null when there is none of that name and form. What tells about people is told to the record. */
  give(name: string, format: FileFormat, actor: Actor): Promise<FilesOutcome | null>;
}

/** Whether the table of who may use what lets one of the roles write into a register. */
function mayWriteInto(register: RegisterId, roles: Actor['roles']): boolean {
  const audience = ACCESS[`POST /api/registers/${register}`];
  return Array.isArray(audience) && roles.some((role) => audience.includes(role));
}

const viewOf = ({ name, columns, personal, forKobo }: (typeof OUR_FILES)[number]): FileView => ({
  name, columns: columns.map(({ name: column, required, meaning }) => ({ name: column, required, meaning })), template: !forKobo, formats: forKobo ? ['csv'] : ['csv', 'xlsx'], personal,
});

/** Every file that can be given out, and in which forms. */
export const FILE_VIEWS: readonly FileView[] = [...OUR_FILES.map(viewOf), { name: ALL_FILES, columns: [], template: false, formats: ['xlsx'], personal: true }];

/** Has the base map drawn anew when there are other addresses, or may be. */
function redrawn(outcome: FilesOutcome, basemap: BasemapService): FilesOutcome {
  if (outcome.kind === 'brokenOff' || (outcome.kind === 'report' && outcome.isTaken && outcome.hasAddresses)) basemap.forget();
  return outcome;
}

/** Tells the record whose rows somebody sees in a report: it says what stands there now about people who are to be changed. */
async function tellOfLook(outcome: FilesOutcome, actor: string, looks: AccessLog): Promise<FilesOutcome> {
  const rows = outcome.kind === 'report' || outcome.kind === 'planChanged' ? outcome.report.rows : [];
  const seen = Map.groupBy(rows.filter(({ register, changes }) => isPersonal(register) && changes.length > 0), ({ register }) => register);
  for (const [subject, some] of seen) await looks.tell({ actor, kind: 'rows.listed', subject, facts: { rows: some.length } });
  return outcome;
}

/** Files in and out of the database, in threads of their own. */
export function createFilesService({ db, basemap, now, parameters, looks }: FilesParts): FilesService {
  const desk = new FilesDesk();
  let onTheirWay = 0;
  const takesIn = async (): Promise<boolean> => (await findInstallation(db)) !== 'demonstration' && (await findMunicipality(db))?.demonstration !== true;
  return {
    takesIn,
    isBusy: () => desk.isFull(onTheirWay),
    async whileComing(coming) {
      onTheirWay += 1;
      try {
        return await coming();
      } finally {
        onTheirWay -= 1;
      }
    },
    async view() {
      return { files: [...FILE_VIEWS], mostBytes: MOST_BYTES, mostUnpackedBytes: MOST_UNPACKED_BYTES, mostSheets: MOST_SHEETS, takesIn: await takesIn() };
    },
    async start(kind, { bytes, contentType }, { login, name, roles }) {
      const mayWrite = RegisterId.options.filter((register) => mayWriteInto(register, roles));
      const gate = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const job = desk.add({ kind, form: bytes, size: bytes.byteLength, contentType, actor: { login, name, mayWrite }, at: now(), parameters, gate, database: await databasePath(db) });
      return { ...job, outcome: job.outcome.then((outcome) => tellOfLook(redrawn(outcome, basemap), login, looks)) };
    },
    async give(name, format, actor) {
      const file = FILE_VIEWS.find((view) => view.name === name);
      if (file === undefined || !file.formats.includes(format)) return null;
      const outcome = await desk.add({ kind: 'give', name, format, database: await databasePath(db) }).outcome;
      if (outcome.kind === 'file' && file.personal) {
        const at = now();
        const keepUntil = monthsAfter(dayOfInstant(at), parameters.accessKeepMonths);
        await addToRecord(db, { at, actor: actor.login, kind: 'file.exported', subject: `file ${name}`, reason: null, facts: { format, rows: outcome.rows }, keepUntil });
      }
      return outcome;
    },
  };
}
