/** One thing that is wrong with a file: where (a JSON path such as `$.households[3].age`), what stands there, what was expected, and what was perhaps meant. */
export interface Fault {
  readonly path: string;
  /** The value as it stands in the file; undefined where the field is missing. */
  readonly value: unknown;
  /** What belongs there, as the end of a sentence: "a whole number from 0 to 120". */
  readonly expected: string;
  /** A guess at what was meant, as a whole sentence. */
  readonly maybe?: string;
}

/** A key of an object or the position in a list: one step of a path. */
export type Step = string | number;

/** A file while it is being read: the faults so far, and the path of the value being looked at. */
export interface Reading {
  readonly faults: Fault[];
  readonly steps: Step[];
}

/** The path of a value, `$` for the whole file. A key that is not a plain word is quoted as JSON. */
export function pathOf(steps: readonly Step[]): string {
  let path = '$';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += /^[A-Za-z_][A-Za-z0-9_]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  }
  return path;
}

/** Notes a fault of the value that the reading stands at. */
export function addFault(reading: Reading, value: unknown, expected: string, maybe?: string): void {
  const path = pathOf(reading.steps);
  reading.faults.push(maybe === undefined ? { path, value, expected } : { path, value, expected, maybe });
}

/** Notes a fault of the value that lies the given steps below the one that the reading stands at. */
export function addFaultAt(reading: Reading, steps: readonly Step[], value: unknown, expected: string, maybe?: string): void {
  const path = pathOf([...reading.steps, ...steps]);
  reading.faults.push(maybe === undefined ? { path, value, expected } : { path, value, expected, maybe });
}

const LONGEST_SHOWN = 80;

/** A value in a few words, however large or deep it is. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return shortened(JSON.stringify(value.length > LONGEST_SHOWN ? value.slice(0, LONGEST_SHOWN) : value), value.length);
  return String(value);
}

function shortened(quoted: string, length: number): string {
  return length > LONGEST_SHOWN ? `${quoted.slice(0, -1)}…" (${length} characters)` : quoted;
}

/** The fault as a line of prose: path, value, what was expected and what was perhaps meant. */
export function faultText(fault: Fault): string {
  const line = `${fault.path} is ${shownValue(fault.value)}; expected ${fault.expected}.`;
  return fault.maybe === undefined ? line : `${line} ${fault.maybe}`;
}
