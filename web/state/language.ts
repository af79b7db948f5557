import { batch, computed, signal } from '@preact/signals';
import type { Dictionary } from '../text/nb.ts';

/** The languages of the page. */
export type Language = 'nb' | 'nn' | 'en';

/** The languages in the order of the menu, each by its own name. */
export const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'nb', name: 'Bokmål' }, { id: 'nn', name: 'Nynorsk' }, { id: 'en', name: 'English' },
];

/** Each language is fetched when it is chosen: a reader needs one of them. */
const DICTIONARIES: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  nb: async () => (await import('../text/nb.ts')).nb, nn: async () => (await import('../text/nn.ts')).nn, en: async () => (await import('../text/en.ts')).en,
};
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

const dictionary = signal<Dictionary | null>(null);

/** Every text of the page in the language that is shown. Throws before the first language is there. */
export const text = computed<Dictionary>(() => {
  if (dictionary.value === null) throw new Error('no text is shown before openLanguage has fetched it');
  return dictionary.value;
});

async function show(chosen: Language): Promise<void> {
  const fetched = await DICTIONARIES[chosen]();
  batch(() => {
    dictionary.value = fetched;
    language.value = chosen;
  });
}

/** Fetches the texts of the page's language; nothing is drawn before. */
export const openLanguage = (): Promise<void> => show(language.peek());

/** Shows the page in another language, once its texts are here, and remembers it on this machine. One whose texts do not come leaves the page as it is. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await show(chosen);
  localStorage.setItem(STORAGE_KEY, chosen);
}
