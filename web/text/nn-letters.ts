import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the page of a letter, in nynorsk. */
export const nnLetters: Dictionary['letters'] = {
  page: 'Brev', title: (id) => `Brev til hushald ${id}`, back: 'Til runden',
  outcome: { offered: 'Tilbod om bustad', notOffered: 'Fekk ikkje tilbod', declined: 'Avslått i møtet', leftOpen: 'Utsett i møtet' },
  blocked: 'Skriv vurderinga og lagre. Før det kan ikkje brevet lagast.', ready: 'Brevet kan lagast.', draft: 'Det er eit utkast: kommunen kontrollerer og sender det.', savedBy: (who, day, time) => `Lagra av ${who} ${day} kl. ${time}.`,
  language: 'Språket i brevet', languages: { nb: 'Bokmål', nn: 'Nynorsk' },
  assessment: 'Vurdering av saka', help: 'Skriv til den som får brevet: kva du har lagt vekt på, og kvifor det er rett for akkurat dette hushaldet. Skriv ikkje om andre, og ikkje meir om helse enn det som trengst. Tom linje gir nytt avsnitt.',
  reasonShown: 'Grunngivinga de skreiv i møtet, står i brevet slik ho er.', left: (n) => `${formatWhole(n)} teikn igjen`,
  save: 'Lagre', saving: 'Lagrar …', saved: 'Lagra.', unsaved: 'Ikkje lagra', unsavedQuestion: 'Det du har skrive, er ikkje lagra. Vil du forlate sida?', saveFirst: 'Lagre før du lagar fila.',
  older: 'Runden er vedteken på nytt etter at vurderinga vart skriven. Les ho igjen og lagre, så kan brevet lagast.',
  files: 'Lag brevet', pdf: 'Last ned PDF', docx: 'Last ned Word', making: 'Lagar fila …', filesHelp: 'PDF er til å lese og skrive ut. Word er til å fylle ut og sende. At du laga ho, blir ført i loggen.',
  preview: 'Slik blir brevet', previewHelp: 'Vurderinga blir vist slik ho er lagra.', signature: 'Underskrift',
  meanwhile: {
    title: 'Nokon andre har skrive i brevet', text: (who) => `${who} lagra medan du skreiv. Ditt er ikkje lagra, men står framleis i feltet. Vel kva som skal stå.`, theirs: 'Det som er lagra', empty: '(tomt)',
    takeTheirs: 'Bruk det som er lagra', keepMine: 'Lagre mitt i staden',
  },
  annex: {
    heading: 'Vedlegg til klageinstansen', help: 'Viser kva saka blei samanlikna med, utan namn, saksnummer og adresser. Berre for klageinstansen. At du laga det, og kvifor, blir ført i loggen.', reason: 'Kvifor trengst vedlegget?',
    missing: 'Skriv kvifor, med nokre ord.', make: 'Last ned vedlegget (PDF)',
  },
};

/** What somebody did with letters and lists, after their name, in nynorsk. */
export const nnLetterEvents = {
  'letter.opened': (what: string) => `såg på brevet til ${what}`, 'letter.written': (what: string) => `skreiv i brevet til ${what}`, 'letter.printed': (what: string) => `laga brevet til ${what}`,
  'annex.printed': (what: string) => `laga vedlegg til klageinstansen om ${what}`, 'list.printed': (what: string) => `laga lista til møtet for ${what}`,
};

/** The kinds of event of letters and lists, in nynorsk. */
export const nnLetterKinds = { 'letter.opened': 'Brev vist', 'letter.written': 'Brev skrive', 'letter.printed': 'Brev laga', 'annex.printed': 'Vedlegg laga', 'list.printed': 'Liste laga' };
