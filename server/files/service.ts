import type { Logger } from 'pino';
import type { Actor } from '../access/schemas.ts';
import { findInstallation } from '../accounts/service.ts';
import type { BasemapService } from '../basemap/service.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { ADDRESS_COLUMNS, ADDRESS_FILE, MOST_SHEETS, MOST_UNPACKED_BYTES, OUR_FILES } from '../intake/service.ts';
import { findMunicipality } from '../municipality/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord, type AccessLog } from '../record/service.ts';
import { isPersonal } from '../registers/service.ts';
import { FilesDesk, type FilesJob, type MayStart } from './desk.ts';
import { ALL_FILES } from './give.ts';
import { mayWrite } from './may.ts';
import type { FilesOutcome } from './outcome.ts';
import { MOST_BYTES, type FileFormat, type FilesView, type FileView } from './schemas.ts';
import { databasePath } from './store.ts';

// What other capabilities use of writing files.
export { workbookBytes, type WrittenSheet } from './sheet.ts';

/** What files are taken in and given out with. */
export interface FilesParts {
  readonly db: Database;
  readonly basemap: BasemapService;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly looks: AccessLog;
  readonly log: Logger;
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
  /** Looks at files, or takes them in, unless the user may no longer when its turn comes. */
  start(kind: 'look' | 'take', form: FilesForm, actor: Actor, mayStart: MayStart): Promise<FilesJob>;
  /** Reads a file of homes found for sale, unless the user may no longer when its turn comes. */
  readFoundHomes(form: FilesForm, mayStart: MayStart): Promise<FilesOutcome>;
  /** Writes a file; null when there is none of that name and form. What tells about people is told to the record. */
  give(name: string, format: FileFormat, actor: Actor, mayStart: MayStart): Promise<FilesOutcome | null>;
}

const viewOf = ({ name, columns, personal, forKobo }: (typeof OUR_FILES)[number]): FileView => ({
  name, columns: columns.map(({ name: column, required, meaning }) => ({ name: column, required, meaning })), template: !forKobo, formats: forKobo ? ['csv'] : ['csv', 'xlsx'], personal,
});

/** The addresses: they come from Kartverket, so there is nothing to fill in. */
const ADDRESS_VIEW: FileView = {
  name: ADDRESS_FILE, columns: ADDRESS_COLUMNS.map(({ name, required, meaning }) => ({ name, required, meaning })), template: false, formats: ['csv', 'xlsx'], personal: false,
};

/** Every file that can be given out, and in which forms. */
export const FILE_VIEWS: readonly FileView[] = [...OUR_FILES.map(viewOf), ADDRESS_VIEW, { name: ALL_FILES, columns: [], template: false, formats: ['xlsx'], personal: true }];

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
    async start(kind, { bytes, contentType }, { id, login, name, roles }, mayStart) {
      const gate = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const actor = { id, login, name, mayWrite: mayWrite(roles) };
      const job = desk.add({ kind, form: bytes, size: bytes.byteLength, contentType, actor, at: now(), parameters, gate, database: await databasePath(db) }, mayStart);
      return { ...job, outcome: job.outcome.then((outcome) => tellOfLook(redrawn(outcome, basemap), login, looks)) };
    },
    async readFoundHomes({ bytes, contentType }, mayStart) {
      return desk.add({ kind: 'foundHomes', form: bytes, size: bytes.byteLength, contentType, database: await databasePath(db) }, mayStart).outcome;
    },
    async give(name, format, actor, mayStart) {
      const file = FILE_VIEWS.find((view) => view.name === name);
      if (file === undefined || !file.formats.includes(format)) return null;
      const outcome = await desk.add({ kind: 'give', name, format, database: await databasePath(db) }, mayStart).outcome;
      if (outcome.kind === 'file' && file.personal) {
        const at = now();
        const keepUntil = monthsAfter(dayOfInstant(at), parameters.accessKeepMonths);
        await addToRecord(db, { at, actor: actor.login, kind: 'file.exported', subject: `file ${name}`, reason: null, facts: { format, rows: outcome.rows }, keepUntil });
      }
      return outcome;
    },
  };
}
