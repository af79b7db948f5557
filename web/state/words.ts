import { computed, signal } from '@preact/signals';
import type { MunicipalWord, Vocabulary } from '../../server/intake/schemas.ts';
import { readList } from '../api/registers.ts';
import { asRequestError } from './loadable.ts';

const PAGE = 200;

/** The approved words of every list; empty until they are here, and then codes stand for themselves. */
export const words = signal<readonly MunicipalWord[]>([]);

const names = computed(() => new Map(words.value.map(({ vocabulary, code, name }) => [`${vocabulary}.${code}`, name])));

/** What a code is called; the code itself where nobody has named it. */
export function wordName(vocabulary: Vocabulary, code: string): string {
  return names.value.get(`${vocabulary}.${code}`) ?? code;
}

/** The words of one list. */
export function wordsOf(vocabulary: Vocabulary): readonly MunicipalWord[] {
  return words.value.filter((word) => word.vocabulary === vocabulary);
}

/** Fetches the words; a failure leaves those that are here, and pages show codes for the rest. */
export async function openWords(): Promise<void> {
  const found: MunicipalWord[] = [];
  try {
    for (let page = 1; ; page += 1) {
      const { rows, total } = await readList('words', { page, size: PAGE, sort: 'name' });
      found.push(...rows.map((row) => row.record as MunicipalWord));
      if (page * PAGE >= total) break;
    }
    words.value = found;
  } catch (error) {
    asRequestError(error);
  }
}
