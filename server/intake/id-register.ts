import type { Fields } from './fields.ts';

/** The ids of one file: each may stand once, and other files may only name those that stand there. */
export interface IdRegister {
  /** Takes an id in; one that stands already is a fault. */
  add(fields: Fields, column: string, id: string): void;
  has(id: string): boolean;
  /** False where the file could not be read: then nothing more is said about what it lacks. */
  readonly isRead: boolean;
  /** A fault where the id does not stand in the file; silent for an empty id and where the file itself could not be read. */
  check(fields: Fields, column: string, id: string): void;
}

/** A register for the ids of a file. */
export function createIdRegister(file: string, isRead: boolean): IdRegister {
  const rows = new Map<string, number>();
  return {
    add: (fields, column, id) => {
      const before = rows.get(id);
      if (id === '') return;
      if (before !== undefined) fields.fault(column, 'duplicateId', id, before);
      else rows.set(id, fields.row);
    },
    has: (id) => rows.has(id),
    isRead,
    check: (fields, column, id) => {
      if (isRead && id !== '' && !rows.has(id)) fields.fault(column, 'unknownReference', id, file);
    },
  };
}
