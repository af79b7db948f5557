/** What the server has said that it did, row by row: after a kill, exactly that must be there. */
export class Ledger {
  readonly #told = new Map<string, string>();
  readonly #asked = new Map<string, string>();

  /** Notes what is asked for; until it is answered, either may be there afterwards. */
  ask(row: string, value: string): void {
    this.#asked.set(row, value);
  }

  /** Notes that the server has said yes (or has said no, when the value is null). */
  answer(row: string, value: string | null): void {
    this.#asked.delete(row);
    if (value !== null) this.#told.set(row, value);
  }

  /** What is wrong with what is there: a row that is neither what the server said nor what was asked when it was killed. What was found counts from here on. */
  compare(found: ReadonlyMap<string, string>): readonly string[] {
    const wrong = [...this.#told].filter(([row, value]) => found.get(row) !== value && found.get(row) !== this.#asked.get(row))
      .map(([row, value]) => `${row} is ${found.get(row) ?? 'gone'}; the server had said ${value}, and was asked for ${this.#asked.get(row) ?? 'nothing more'}`);
    for (const row of this.#told.keys()) this.#told.set(row, found.get(row) ?? '');
    this.#asked.clear();
    return wrong;
  }
}
