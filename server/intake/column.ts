import type { Cell } from './cells.ts';
import type { Fields } from './fields.ts';
import type { Geocoder } from './geocode.ts';
import type { Tenancy } from './schemas.ts';
import type { TableShape } from './table-shape.ts';
import type { WordLists } from './word-list.ts';
import type { Words } from './words.ts';

/** What writing a row needs to know besides its record. */
export interface Around {
  readonly kommunenummer: string;
  readonly words: WordLists;
  readonly geocoder: Geocoder | null;
  /** The tenancy that a dwelling stands in now, or none. */
  tenancyOf(dwellingId: string): Tenancy | undefined;
}

/** A column of a file, both ways: which fields of the record it fills when it is read, and what is written in it. `meaning` stands in the templates. */
export interface Column<T> {
  readonly name: string;
  readonly required: boolean;
  readonly fields: readonly (keyof T)[];
  readonly meaning: string;
  write(record: T, around: Around): Cell;
}

/** How the columns of one kind of record are declared. */
export interface Declare<T> {
  /** A column that must be there. */
  must(name: string, fields: readonly (keyof T)[], meaning: string, write: Column<T>['write']): Column<T>;
  /** A column that may be left out. */
  may(name: string, fields: readonly (keyof T)[], meaning: string, write: Column<T>['write']): Column<T>;
}

/** Declares columns of a kind of record. */
export function columnsFor<T>(): Declare<T> {
  return {
    must: (name, fields, meaning, write) => ({ name, required: true, fields, meaning, write }),
    may: (name, fields, meaning, write) => ({ name, required: false, fields, meaning, write }),
  };
}

/** The shape of a file with these columns. */
export function shapeOf<T>(file: string, columns: readonly Column<T>[]): TableShape {
  const names = (required: boolean): readonly string[] => columns.filter((column) => column.required === required).map((column) => column.name);
  return { file, required: names(true), optional: names(false) };
}

/** A record as its row said it; what the file has no column for stays as the register has it. */
export function keepUnread<T extends object>(
  record: T, held: T | undefined, columns: readonly { readonly name: string; readonly fields: readonly PropertyKey[] }[], fields: Fields,
): T {
  if (held === undefined) return record;
  const read = new Set<PropertyKey>(columns.filter((column) => fields.hasColumn(column.name)).flatMap((column) => column.fields));
  const unread = columns.flatMap((column) => column.fields).filter((field) => !read.has(field));
  return unread.length === 0 ? record : { ...record, ...Object.fromEntries(unread.map((field) => [field, held[field as keyof T]])) };
}

/** The first word of a column that stands for a value. */
export function wordFor<T extends string>(words: Words<T>, value: T): string {
  return Object.entries(words).find(([, meant]) => meant === value)?.[0] ?? value;
}

/** Several values in one field. */
export function listCell(items: readonly string[]): Cell {
  return items.length === 0 ? null : items.join(', ');
}
