/** The columns of a file by the names we write; `file` is its name. A required column that is missing is a fault. */
export interface TableShape {
  readonly file: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns that are there and not meant for us. */
  readonly ignored?: readonly string[];
}

/** The name of a column as it is compared: small letters, single spaces, no mark of what is required, nynorsk small words as in bokmål. */
export function columnName(header: string): string {
  return header.normalize('NFC').toLowerCase().replace(/[_\s]+/g, ' ').replace(/\s*\*\s*$/, '').trim().replace(/\bfrå(?=\s|$)/g, 'fra').replace(/\bikkje\b/g, 'ikke');
}

