import { formatWhole } from '../format.ts';

/** What happened to a policy, as the log tells it, in bokmål. */
export const nbPolicyEvents = {
  'policy.drafted': (what: string) => `laget et utkast til ${what}`, 'policy.takenIn': (what: string) => `leste inn ${what} fra en fil`, 'policy.changed': (what: string) => `endret utkastet til ${what}`,
  'policy.adopted': (what: string) => `førte ${what} som vedtatt`, 'policy.withdrawn': (what: string) => `trakk tilbake ${what}`, 'policy.removed': (what: string) => `slettet utkastet til ${what}`,
} as const;

/** The same kinds of event as the filter names them, in bokmål. */
export const nbPolicyKinds = {
  'policy.drafted': 'Utkast til policy laget', 'policy.takenIn': 'Policy lest inn', 'policy.changed': 'Utkast til policy endret', 'policy.adopted': 'Policy vedtatt', 'policy.withdrawn': 'Policy trukket tilbake', 'policy.removed': 'Utkast til policy slettet',
} as const;

/** The texts of the pages about policies, in bokmål. */
export const nbPolicy = {
  title: 'Policy',
  intro: 'En policy sier hvilke regler som er vilkår, hvilke som veies, og hvor mye. Hver runde lages under én policy.',
  never: 'En policy kan aldri se på om noen er edru, om noen tar imot oppfølging, eller om noen har mistet boligen sin før. Poeng kan aldri være under 0. Spredt avviser en policy som prøver.',
  misleading: 'Spredt ser bare på navnet. Et misvisende navn på en gruppe eller situasjon kan ikke oppdages. Les derfor hva ordene betyr før dere vedtar.',
  wordsLink: 'Hva ordene betyr',
  state: { shipped: 'Følger med Spredt', draft: 'Utkast', coming: 'Vedtatt, gjelder senere', inForce: 'Gjelder', replaced: 'Erstattet', withdrawn: 'Trukket tilbake' },
  groups: { review: 'Skulle vært sett på igjen', inForce: 'Gjelder nå', coming: 'Vedtatt, gjelder senere', draft: 'Utkast', shipped: 'Følger med Spredt', over: 'Gjelder ikke lenger' },
  shippedHelp: 'Ingen kommune har vedtatt disse. Kopier en for å lage deres egen.', noneInForce: 'Kommunen har ikke vedtatt noen policy ennå.',
  pastReview: 'Dagen for å se på den igjen er passert', from: (date: string) => `Gjelder fra ${date}`, review: (date: string) => `Sees på igjen ${date}`, version: (n: number) => `Versjon ${n}`,
  decidedBy: (body: string, date: string, number: string) => `Vedtatt av ${body} ${date}, sak ${number}`,
  roundsUnder: (n: number) => (n === 1 ? 'Én runde er laget etter den:' : `${formatWhole(n)} runder er laget etter den:`), roundsMore: (n: number) => `og ${formatWhole(n)} til`,
  make: {
    heading: 'Ny policy', help: 'Lag et utkast som kopi av en policy. Ingenting gjelder før det er vedtatt.', from: 'Kopi av', name: 'Hva den nye heter', nameHelp: 'Nynorsk og engelsk navn kan du skrive i utkastet.', nameMissing: 'Skriv hva policyen skal hete.', button: 'Lag utkast', making: 'Lager …',
    file: 'Les inn en policyfil', fileHelp: 'Filen blir et utkast. Den kommer fra «Last ned som fil» her, eller fra en annen kommune.', fileButton: 'Velg fil', taking: 'Leser inn …', refused: 'Policyen ble ikke lest inn:',
  },
  view: {
    copy: 'Lag en kopi', edit: 'Endre utkastet', newVersion: 'Lag ny versjon', adopt: 'Før som vedtatt', withdraw: 'Trekk tilbake', remove: 'Slett utkastet', removeSure: 'Vil du slette utkastet? Det kan ikke hentes tilbake.', file: 'Last ned som fil', print: 'Skriv ut', all: 'Alle policyer',
    shipped: 'Denne følger med Spredt og kan ikke endres. Lag en kopi for å endre.', draft: 'Dette er et utkast. Runder kan prøves under det, men ikke vedtas.', withdrawn: (by: string, date: string, why: string) => `Trukket tilbake av ${by} ${date}: ${why}`,
    aim: 'Formål', authority: 'Hva den bygger på', assumed: 'Antakelser', decision: 'Vedtak', body: 'Vedtatt av', role: 'Ført for', caseNumber: 'Sak', decidedOn: 'Dato', reason: 'Begrunnelse', period: 'Gjelder fra', reviewBy: 'Sees på igjen', changed: 'Sist endret', changedBy: (date: string, who: string) => `${date} av ${who}`,
    rules: 'Reglene, de viktigste først', hard: 'Vilkår som må holdes', level: (n: number) => `Nivå ${n}`, levelName: (n: number, name: string) => `Nivå ${n}: ${name}`, levelsHelp: 'Nivå 1 går alltid foran nivå 2. Vekten sier hvor mye en regel teller ved siden av andre på samme nivå.', off: 'Regler som er av', weight: (n: number) => `Vekt ${formatWhole(n)}`,
    limit: 'Hard grense: kan holde folk uten bolig', about: 'Formål, hjemmel og kunnskap', ruleAim: 'Hva regelen er til for', ruleSource: 'Hvor regelen kommer fra', ownAim: 'Kommunens formål', ownAuthority: 'Kommunens hjemmel', ownEvidence: 'Hva vi vet', notWritten: 'Ikke skrevet',
    versions: 'Versjoner', shown: 'vises nå',
  },
  difference: {
    heading: 'Hva er forskjellig?', with: 'Sammenlign med', choose: 'Velg en policy', none: 'Reglene er like i de to.', intro: (from: string, to: string) => `Fra «${from}» til «${to}»:`, count: (n: number) => (n === 1 ? '1 regel er endret.' : `${n} regler er endret.`),
    added: (standing: string) => `Kommer til: ${standing}.`, lifted: (standing: string) => `Går ut. Den var: ${standing}.`, strength: (from: string, to: string) => `Går fra ${from} til ${to}.`, level: (from: number, to: number) => (to < from ? `Går opp fra nivå ${from} til nivå ${to}.` : `Går ned fra nivå ${from} til nivå ${to}.`),
    weight: (from: string, to: string) => `Vekten går fra ${from} til ${to}.`, sentence: (from: string, to: string) => `Før: ${from} Etter: ${to}`, nothing: 'ingen.', points: (word: string, from: string, to: string) => `Poeng for ${word}: fra ${from} til ${to}.`, given: (word: string, to: string) => `Ny med poeng: ${word}, ${to}.`, gone: (word: string, from: string) => `Gir ikke lenger poeng: ${word} (var ${from}).`,
  },
  adopt: {
    heading: 'Før som vedtatt', help: 'Etter dette kan versjonen ikke endres. Nye endringer blir en ny versjon.', body: 'Hvem vedtok', bodyHelp: 'For eksempel kommunestyret eller et utvalg.', role: 'Rollen til den som står for det', roleHelp: 'En rolle, ikke et navn.', caseNumber: 'Saksnummer', decidedOn: 'Vedtatt dato', reason: 'Begrunnelse', optional: '(valgfritt)',
    limits: 'Policyen har harde grenser for hvem som kan bli naboer. De kan holde folk uten bolig selv om en bolig er ledig. Skriv hvorfor grensene likevel skal være harde.', missing: 'Skriv noe her.', reasonMissing: 'Skriv hvorfor grensene skal være harde.', save: 'Før som vedtatt', saving: 'Lagrer …', cancel: 'Avbryt', done: 'Policyen er ført som vedtatt.',
  },
  withdraw: { heading: (n: number) => `Trekk tilbake versjon ${n}`, help: 'Ingen nye runder kan lages under den. Runder som er laget, blir stående som de er.', reason: 'Hvorfor', save: 'Trekk tilbake', done: 'Versjonen er trukket tilbake.' },
  form: {
    title: (name: string) => `Endre ${name}`, basics: 'Navn og formål', name: 'Navn', aim: 'Formål', assumed: 'Hva som er antatt', assumedHelp: 'Skriv hvilke tall som er antakelser. Ingen av rapportene bak Spredt gir slike tall.', authority: 'Hva policyen bygger på', authorityHelp: 'Vedtak, retningslinjer eller lov. Står i brevene.', language: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
    emptyHelp: 'Er det tomt, vises bokmål.', validFrom: 'Gjelder fra', reviewBy: 'Sees på igjen innen', dateHelp: 'dd.mm.åååå',
    rules: 'Regler', enforce: 'Hvordan regelen gjelder', hard: 'Vilkår', soft: 'Prioritering', off: 'Av', limitHelp: 'Som vilkår kan den holde folk uten bolig. Da må vedtaket ha en begrunnelse.', level: 'Nivå', levelHelp: 'Fra 1 til 9. Nivå 1 går foran.', weight: 'Vekt', range: (least: string, most: string) => `Helt tall fra ${least} til ${most}.`, usual: (n: string) => `Tomt betyr ${n}.`,
    unlisted: (word: string) => `«${word}» står ikke i ordlisten. Ingen husstand i registeret kan ha ordet før det er lagt til der, så poengene når ingen ennå.`,
    points: 'Tomt eller tatt bort betyr ingen poeng.', addWord: 'Legg til', newWord: 'Nytt navn', newWordHelp: 'Bruk et ord fra ordlisten.', removeWord: (word: string) => `Ta bort ${word}`, remove: 'Ta bort', notes: 'Hjemmel, formål og kunnskap', noteAuthority: 'Kommunens hjemmel', noteAim: 'Kommunens formål med regelen', noteEvidence: 'Hva vi vet om virkningen',
    save: 'Lagre utkastet', saving: 'Lagrer …', cancel: 'Avbryt', saved: 'Utkastet er lagret.', unsaved: 'Du har skrevet noe som ikke er lagret. Vil du forlate siden?', unsavedShort: 'Ikke lagret', required: 'Ingenting går tapt hvis noe må rettes.',
    summary: (n: number) => (n === 1 ? 'Én ting må rettes' : `${n} ting må rettes`), conflict: (who: string) => `${who} har lagret en endring i mellomtiden. Den er tatt inn her, sammen med det du har skrevet. Se over og lagre igjen.`, collisions: 'Dere har begge endret dette. Skjemaet har ditt:', takeTheirs: (what: string) => `Bruk den andres: ${what}`, somebody: 'Noen',
    noDraft: 'Policyen har ikke noe utkast.',
    parameters: {
      maxSpare: 'Soverom til overs som er greit', kinds: 'Steder', metres: 'Avstand i meter', sharePercent: 'Grense i prosent av hjemmene', minCount: 'Husstander det alltid er plass til', free: 'Husstander på et bosted som ikke teller', freePercent: 'Andel av hjemmene som ikke teller, i prosent', maxCount: 'Grense i omkretsen, husstander', metresPerMinute: 'Reisefart, meter i minuttet', reservePercent: 'Tid som holdes av, i prosent',
      base: 'Poeng til alle', groupPoints: 'Poeng for gruppe (den som gir mest)', situationPoints: 'Poeng for situasjon', pointsPerMonth: 'Poeng for hver hele måned i kø', waitingCap: 'Høyst så mange poeng for ventetid', urgentPoints: 'Poeng når fristen er nær', urgentDays: 'Fristen er nær, dager før',
    } as Readonly<Record<string, string>>,
  },
  fault: {
    missing: 'Skriv noe her.', date: 'Skriv en dato som dd.mm.åååå.', reviewTooEarly: 'Dagen må komme etter dagen policyen gjelder fra.', unknownRule: 'Det finnes ingen slik regel.', notYet: 'Dagen har ikke vært ennå.', afterItHolds: 'Policyen kan ikke gjelde fra før den er vedtatt. Endre dagen den gjelder fra.',
    sobriety: (word: string) => `«${word}» ser på om noen er edru. Det skal aldri avgjøre hvem som får bolig. Ta det bort.`, acceptance: (word: string) => `«${word}» ser på om noen tar imot oppfølging eller behandling. Det skal aldri avgjøre hvem som får bolig. Ta det bort.`, pastEviction: (word: string) => `«${word}» ser på om noen har mistet boligen sin før. Det skal aldri avgjøre hvem som får bolig. Ta det bort.`,
    negative: 'Tallet kan ikke være under 0.', range: (least: string, most: string) => `Skriv et helt tall fra ${least} til ${most}.`, setting: 'Dette passer ikke med regelen.', noSuchRule: (id: string) => `Det finnes ingen regel som heter «${id}».`, shape: 'Dette er ikke slik en policyfil skal være.', at: (path: string, words: string) => `${path}: ${words}`,
  },
};
