import { computed, signal } from '@preact/signals';
import { en } from '../text/en.ts';
import { nb, type Dictionary } from '../text/nb.ts';
import { nn } from '../text/nn.ts';

/** The languages of the page. */
export type Language = 'nb' | 'nn' | 'en';

/** The languages in the order of the menu, each by its own name. */
export const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'nb', name: 'Bokmål' }, { id: 'nn', name: 'Nynorsk' }, { id: 'en', name: 'English' },
];

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { nb, nn, en };
const STORAGE_KEY = 'spredt.language';

const isLanguage = (value: string | null): value is Language => value === 'nb' || value === 'nn' || value === 'en';

function remembered(): Language {
  const kept = localStorage.getItem(STORAGE_KEY);
  if (isLanguage(kept)) return kept;
  const asked = navigator.language.slice(0, 2);
  return asked === 'nn' || asked === 'en' ? asked : 'nb';
}

/** The language of the page: the one chosen last, else the browser's, else bokmål. */
export const language = signal<Language>(remembered());

/** Every text of the page in the language that is chosen. */
export const text = computed<Dictionary>(() => DICTIONARIES[language.value]);

/** Shows the page in another language and remembers it on this machine. */
export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  localStorage.setItem(STORAGE_KEY, chosen);
}
