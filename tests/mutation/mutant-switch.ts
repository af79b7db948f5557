/** One operator, by its number, made into another. */
export interface Mutant {
  readonly comparison: number;
  readonly becomes: string;
}

/** What an instrumented source asks at each of its operators. */
export interface MutantSwitch {
  /** Numbers of the operators that have been asked about. */
  readonly reached: Set<number>;
  compare(comparison: number, operator: string, left: unknown, right: unknown): boolean;
  join(comparison: number, operator: string, left: unknown, right: () => unknown): unknown;
  extreme(comparison: number, operator: string, ...values: readonly number[]): number;
}

/** An operator that is asked about more often than this in one test file has made a loop without end. */
const ENDLESS = 30_000_000;

const compared = (operator: string, left: unknown, right: unknown): boolean => {
  switch (operator) {
    case '<': return (left as number) < (right as number);
    case '<=': return (left as number) <= (right as number);
    case '>': return (left as number) > (right as number);
    case '>=': return (left as number) >= (right as number);
    case '===': return left === right;
    case '!==': return left !== right;
    default: throw new Error(`no comparison ${operator}`);
  }
};

/** A switch with one mutant on, or with none. */
export function switchWith(mutant: Mutant | null): MutantSwitch {
  const reached = new Set<number>();
  let asked = 0;
  const now = (comparison: number, operator: string): string => {
    reached.add(comparison);
    if (comparison !== mutant?.comparison) return operator;
    asked += 1;
    if (asked > ENDLESS) throw new Error('the flipped operator has made a loop without end');
    return mutant.becomes;
  };
  return {
    reached,
    compare: (comparison, operator, left, right) => compared(now(comparison, operator), left, right),
    join: (comparison, operator, left, right) => (now(comparison, operator) === '&&' ? left && right() : left || right()),
    extreme: (comparison, operator, ...values) => (now(comparison, operator) === 'Math.max' ? Math.max(...values) : Math.min(...values)),
  };
}
