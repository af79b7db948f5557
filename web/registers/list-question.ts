import { COMPUTED, FIELDS, type Field, type RegisterId } from '../../server/registers/schemas.ts';
import { FIRST_SORT } from './list-columns.ts';

/** What a list is asked for, as it stands in the address of the page. */
export interface ListQuestion {
  readonly q: string;
  /** The key of a field; `-` before it turns the order. */
  readonly sort: string;
  /** The value asked for of each field that is filtered by. */
  readonly filters: Readonly<Record<string, string>>;
  readonly page: number;
}

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50;

/** The fields that the list of a register shows, those that are worked out last. */
export function listedFields(register: RegisterId): readonly Field[] {
  return [...FIELDS[register].filter(({ listed }) => listed), ...COMPUTED[register]];
}

/** More numbers than these are searched for or sorted by, not chosen among. */
const MOST_NUMBERS = 10;

/** The numbers that a field can hold, where they are so few that one can be chosen; none for any other field. */
export function numbersOf({ kind }: Field): readonly number[] {
  if (kind.kind !== 'whole' || kind.most - kind.least >= MOST_NUMBERS) return [];
  return Array.from({ length: kind.most - kind.least + 1 }, (_, index) => kind.least + index);
}

/** Whether a list can be filtered by a field: a yes or no, a choice, a word, a reference or one of a few numbers. */
export function isFilter(field: Field): boolean {
  const { kind } = field;
  return numbersOf(field).length > 0 || ['yesNo', 'choice', 'word', 'words', 'reference'].includes(kind.kind);
}

/** The question that an address asks; what it asks in vain is left out. */
export function questionIn(register: RegisterId, query: URLSearchParams): ListQuestion {
  const keys = new Set(listedFields(register).filter(isFilter).map(({ key }) => key));
  const filters = query.getAll('filter').map((filter) => [filter.slice(0, filter.indexOf(':')), filter.slice(filter.indexOf(':') + 1)] as const)
    .filter(([key, value]) => keys.has(key) && value !== '');
  const sort = query.get('sort') ?? '';
  const isSort = listedFields(register).some(({ key }) => key === sort.replace(/^-/, ''));
  const page = Number(query.get('page') ?? '1');
  return {
    q: query.get('q') ?? '', sort: isSort ? sort : FIRST_SORT[register], filters: Object.fromEntries(filters), page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

/** The address of a list that asks a question; what is asked anyway is left out. */
export function addressOf(path: string, register: RegisterId, { q, sort, filters, page }: ListQuestion): string {
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  for (const [key, value] of Object.entries(filters)) query.append('filter', `${key}:${value}`);
  if (sort !== FIRST_SORT[register]) query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** The question with another order: by the field, upwards first, and then turned. */
export function sortedBy(question: ListQuestion, key: string): ListQuestion {
  return { ...question, sort: question.sort === key ? `-${key}` : key, page: 1 };
}
