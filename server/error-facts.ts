/** What a log may say of an error: its class, its code where it has one, and where in the program it happened. */
export interface ErrorFacts {
  readonly kind: string;
  readonly code?: string;
  readonly at: readonly string[];
  readonly cause?: ErrorFacts;
}

const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;
const PLACE = /^\s*at .*:\d+(:\d+)?\)?$/;

/** The places of a stack. A message stands before them, and can have lines of its own. */
function placesIn({ stack = '', message }: Error): readonly string[] {
  const from = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack.slice(from).split('\n').filter((line) => PLACE.test(line)).map((line) => line.trim());
}

/** What a log may say of an error. Never its message: that can quote what somebody sent, or a row of a register. */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const { code } = error as NodeJS.ErrnoException;
  return {
    kind: error.constructor.name, ...(typeof code === 'string' && CODE.test(code) ? { code } : {}), at: placesIn(error),
    ...(error.cause instanceof Error && error.cause !== error ? { cause: errorFacts(error.cause) } : {}),
  };
}
