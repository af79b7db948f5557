import type { Fields } from './fields.ts';
import type { IssueLog } from './issues.ts';
import { SEPARATES, UNREACHABLE } from './schemas.ts';

/** The ids of one register: those of the file, each of which may stand there once, and those that the register holds already. */
export interface IdRegister {
  /** Takes an id of the file in; one that stands in the file already, or that no list could name or no address lead to, is a fault. */
  add(fields: Fields, column: string, id: string): void;
  /** Whether the file or the register has the id. */
  has(id: string): boolean;
  /** The ids of the file. */
  readonly ofFile: ReadonlySet<string>;
  /** False where the file could not be read: then nothing more is said about what it lacks. */
  readonly isRead: boolean;
  /** A fault where neither the file nor the register has the id; silent for an empty id and where the file itself could not be read. */
  check(fields: Fields, column: string, id: string): void;
}

/** Where the ids of a register come from. `isGiven`: the file is there; `isRead`: and can be read, or is not there. */
export interface IdSource {
  readonly file: string;
  readonly isGiven: boolean;
  readonly isRead: () => boolean;
  readonly held: ReadonlySet<string>;
  readonly log: IssueLog;
}

/** A register for the ids of a file and of what is held already. Where both are missing, that is one fault and not one for each row that refers to it. */
export function createIdRegister({ file, isGiven, isRead, held, log }: IdSource): IdRegister {
  const rows = new Map<string, number>();
  const ofFile = new Set<string>();
  let isMissed = false;
  return {
    add: (fields, column, id) => {
      const before = rows.get(id);
      if (id === '') return;
      if (SEPARATES.test(id)) fields.fault(column, 'idHasSeparator', id);
      if (UNREACHABLE.test(id)) fields.fault(column, 'badId', id);
      if (before !== undefined) fields.fault(column, 'duplicateId', id, before);
      else {
        rows.set(id, fields.row);
        ofFile.add(id);
      }
    },
    has: (id) => rows.has(id) || held.has(id),
    ofFile,
    get isRead() {
      return isRead();
    },
    check: (fields, column, id) => {
      if (!isRead() || id === '' || rows.has(id) || held.has(id)) return;
      if (isGiven || held.size > 0) fields.fault(column, 'unknownReference', id, file);
      else if (!isMissed) {
        isMissed = true;
        log.fault({ file, row: null, column: null, value: null }, 'fileMissing');
      }
    },
  };
}
