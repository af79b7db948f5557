// The last digits of a text, looked at where a group of them ends. Whether they can be a number is worked out from the digits themselves, by the date and
// the control digits: only what passes is worth a text of its own.

const DIGITS = 11;
/** A day, a month, a year in four digits, and five digits more. */
const DIGITS_WITH_YEAR = 13;
/** As many digits as are remembered, a power of two. */
const REMEMBERED = 16;

const FIRST_WEIGHTS = Uint8Array.of(3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0);
const SECOND_WEIGHTS = Uint8Array.of(5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
/** From 2032 the first control digit may leave as much. */
const MOST_FIRST_REST = 3;
const DAYS_IN_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const bits = (...at: readonly number[]): number => at.reduce((sum, place) => sum | (1 << place), 0);
/** Where a comma, a colon or a semicolon may end the date of a number among other signs, each place a bit: 6 + 5, 2 + 2 + 2 + 5, 6 + 3 + 2. */
const AFTER_DATE: ReadonlySet<number> = new Set([bits(6), bits(2, 4, 6), bits(6, 9)]);
/** Where one of them may divide it when it does so everywhere: also 2 + 2 + 2 + 3 + 2, 3 + 3 + 3 + 2, and digit by digit. */
const EVENLY: ReadonlySet<number> = new Set([...AFTER_DATE, bits(2, 4, 6, 9), bits(3, 6, 9), bits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]);

/** What divides a digit from the one before: nothing, signs that may stand anywhere, more than one kind of the weak; one kind is the code of that sign. */
const [TOGETHER, STRONG, MIXED] = [0, 1, 2];

/** Whether these can begin a number: of D-numbers the day is 40 more, of made-up ones the month is 40 or 80 more. */
function isDay(day: number, month: number, year: number): boolean {
  const realDay = day >= 40 ? day - 40 : day;
  const realMonth = month >= 80 ? month - 80 : month >= 40 ? month - 40 : month;
  if (realDay < 1 || realDay > 31 || realMonth < 1 || realMonth > 12) return false;
  return realDay <= (realMonth === 2 && year % 4 !== 0 ? 28 : DAYS_IN_MONTHS[realMonth - 1] ?? 0);
}

/** The digits that were seen last: those of a run, which is groups of digits with little between them. */
export class Digits {
  readonly #values = new Uint8Array(REMEMBERED);
  readonly #divisions = new Int32Array(REMEMBERED);
  readonly #touched = new Uint8Array(REMEMBERED);
  #seen = 0;
  #run = 0;
  #division = TOGETHER;

  /** Adds a digit; `isTouched` says that a letter stands right before it. */
  add(value: number, beginsGroup: boolean, isTouched: boolean): void {
    const at = this.#seen & (REMEMBERED - 1);
    this.#values[at] = value;
    this.#divisions[at] = beginsGroup ? Math.max(STRONG, this.#division) : TOGETHER;
    this.#touched[at] = isTouched ? 1 : 0;
    this.#division = TOGETHER;
    this.#seen += 1;
    this.#run += 1;
  }

  /** Tells of a sign that divides: the code of a weak one, or null. */
  divide(weak: number | null): void {
    if (weak === null) this.#division = Math.max(STRONG, this.#division);
    else this.#division = this.#division > STRONG && this.#division !== weak ? MIXED : weak;
  }

  /** Ends the run. */
  end(): void {
    this.#run = 0;
    this.#division = TOGETHER;
  }

  /**
   * The eleven digits that end here, where a group does, when they can be a number of a person. Groups that a letter touches (`isTouched`: after the last) are
   * a part of something else, unless all eleven are one group.
   */
  number(isTouched: boolean): string | null {
    if (this.#run < DIGITS) return null;
    const first = this.#seen - DIGITS;
    if (this.#divisionAt(first) === TOGETHER || !this.#canBegin(first, first + 4) || !this.#endsRight(first, first + 4)) return null;
    let at = 0;
    for (let place = 1; place < DIGITS; place += 1) if (this.#divisionAt(first + place) !== TOGETHER) at |= 1 << place;
    if (at !== 0 && (isTouched || this.#touched[first & (REMEMBERED - 1)] === 1 || !this.#isDividedAsNumber(first, at))) return null;
    return this.#text(first, DIGITS);
  }

  /**
   * The same where the date has its whole year: a day, a month, a year in four digits and five digits more. In this century the first of the five is 5 or
   * more, so that a date and a sum of money are hardly ever taken for one.
   */
  numberWithYear(): string | null {
    if (this.#run < DIGITS_WITH_YEAR) return null;
    const first = this.#seen - DIGITS_WITH_YEAR;
    for (let place = 0; place < DIGITS_WITH_YEAR; place += 1) {
      if ((this.#divisionAt(first + place) !== TOGETHER) !== (place === 0 || place === 2 || place === 4 || place === 8)) return null;
    }
    const [day, month] = [this.#divisionAt(first + 2), this.#divisionAt(first + 4)];
    if (day !== month || (this.#valueAt(first + 4) >= 2 && this.#valueAt(first + 8) < 5)) return null;
    if (!this.#canBegin(first, first + 6) || !this.#endsRight(first, first + 6)) return null;
    return this.#text(first, 4) + this.#text(first + 6, DIGITS - 4);
  }

  #valueAt(index: number): number {
    return this.#values[index & (REMEMBERED - 1)] ?? 0;
  }

  #divisionAt(index: number): number {
    return this.#divisions[index & (REMEMBERED - 1)] ?? TOGETHER;
  }

  #twoAt(index: number): number {
    return this.#valueAt(index) * 10 + this.#valueAt(index + 1);
  }

  /** Whether the day and month that begin here, and the year that stands there, are a day. */
  #canBegin(first: number, year: number): boolean {
    return isDay(this.#twoAt(first), this.#twoAt(first + 2), this.#twoAt(year));
  }

  /** What the four digits that begin here and the seven that begin there leave, weighed and divided by eleven. */
  #rest(first: number, year: number, weights: Uint8Array): number {
    let sum = 0;
    for (let place = 0; place < 4; place += 1) sum += this.#valueAt(first + place) * (weights[place] ?? 0);
    for (let place = 4; place < DIGITS; place += 1) sum += this.#valueAt(year + place - 4) * (weights[place] ?? 0);
    return sum % 11;
  }

  /** Whether the control digits are those of the digits before them. */
  #endsRight(first: number, year: number): boolean {
    return this.#rest(first, year, SECOND_WEIGHTS) === 0 && this.#rest(first, year, FIRST_WEIGHTS) <= MOST_FIRST_REST;
  }

  /** Whether groups are divided as people divide a number. Where only signs do that may stand anywhere, it is one however they lie; `at` has the places as bits. */
  #isDividedAsNumber(first: number, at: number): boolean {
    const divisions: number[] = [];
    for (let place = 1; place < DIGITS; place += 1) if ((at & (1 << place)) !== 0) divisions.push(this.#divisionAt(first + place));
    if (divisions.every((division) => division === STRONG)) return true;
    if (divisions.every((division) => division === divisions[0])) return EVENLY.has(at);
    const after = this.#divisionAt(first + 9);
    return AFTER_DATE.has(at) && this.#divisionAt(first + 2) === this.#divisionAt(first + 4) && after <= STRONG;
  }

  #text(first: number, length: number): string {
    let text = '';
    for (let place = 0; place < length; place += 1) text += this.#valueAt(first + place);
    return text;
  }
}
