import { formatWhole } from '../format.ts';

/** The texts of the page of a letter, in bokmål. */
export const nbLetters = {
  page: 'Brev', title: (id: string) => `Brev til husstand ${id}`, back: 'Til runden',
  outcome: { offered: 'Tilbud om bolig', notOffered: 'Fikk ikke tilbud', declined: 'Avslått i møtet', leftOpen: 'Utsatt i møtet' },
  blocked: 'Skriv vurderingen og lagre. Før det kan ikke brevet lages.', ready: 'Brevet kan lages.', draft: 'Det er et utkast: kommunen kontrollerer og sender det.', savedBy: (who: string, day: string, time: string) => `Lagret av ${who} ${day} kl. ${time}.`,
  language: 'Språket i brevet', languages: { nb: 'Bokmål', nn: 'Nynorsk' },
  assessment: 'Vurdering av saken', help: 'Skriv til den som får brevet: hva du har lagt vekt på, og hvorfor det er riktig for akkurat denne husstanden. Skriv ikke om andre, og ikke mer om helse enn det som trengs. Tom linje gir nytt avsnitt.',
  reasonShown: 'Begrunnelsen dere skrev i møtet, står i brevet slik den er.', left: (n: number) => `${formatWhole(n)} tegn igjen`,
  save: 'Lagre', saving: 'Lagrer …', saved: 'Lagret.', unsaved: 'Ikke lagret', unsavedQuestion: 'Det du har skrevet, er ikke lagret. Vil du forlate siden?', saveFirst: 'Lagre før du lager filen.',
  older: 'Runden er vedtatt på nytt etter at vurderingen ble skrevet. Les den igjen og lagre, så kan brevet lages.',
  files: 'Lag brevet', pdf: 'Last ned PDF', docx: 'Last ned Word', making: 'Lager filen …', filesHelp: 'PDF er til å lese og skrive ut. Word er til å fylle ut og sende. At du laget den, føres i loggen.',
  preview: 'Slik blir brevet', previewHelp: 'Vurderingen vises slik den er lagret.', signature: 'Underskrift',
  meanwhile: {
    title: 'Noen andre har skrevet i brevet', text: (who: string) => `${who} lagret mens du skrev. Ditt er ikke lagret, men står fortsatt i feltet. Velg hva som skal stå.`, theirs: 'Det som er lagret', empty: '(tomt)',
    takeTheirs: 'Bruk det som er lagret', keepMine: 'Lagre mitt i stedet',
  },
  annex: {
    heading: 'Vedlegg til klageinstansen', help: 'Viser hva saken ble sammenlignet med, uten navn, saksnumre og adresser. Bare for klageinstansen. At du laget det, og hvorfor, føres i loggen.', reason: 'Hvorfor trengs vedlegget?',
    missing: 'Skriv hvorfor, med noen ord.', make: 'Last ned vedlegget (PDF)',
  },
};

/** What somebody did with letters and lists, after their name, in bokmål. */
export const nbLetterEvents = {
  'letter.opened': (what: string) => `så på brevet til ${what}`, 'letter.written': (what: string) => `skrev i brevet til ${what}`, 'letter.printed': (what: string) => `laget brevet til ${what}`,
  'annex.printed': (what: string) => `laget vedlegg til klageinstansen om ${what}`, 'list.printed': (what: string) => `laget møtets liste for ${what}`,
};

/** The kinds of event of letters and lists, in bokmål. */
export const nbLetterKinds = { 'letter.opened': 'Brev vist', 'letter.written': 'Brev skrevet', 'letter.printed': 'Brev laget', 'annex.printed': 'Vedlegg laget', 'list.printed': 'Liste laget' };
