import { formatWhole } from '../format.ts';
import type { nbPolicy, nbPolicyEvents, nbPolicyKinds } from './nb-policy.ts';

/** What happened to a policy, as the log tells it, in nynorsk. */
export const nnPolicyEvents: Readonly<Record<keyof typeof nbPolicyEvents, (what: string) => string>> = {
  'policy.drafted': (what) => `laga eit utkast til ${what}`, 'policy.takenIn': (what) => `las inn ${what} frå ei fil`, 'policy.changed': (what) => `endra utkastet til ${what}`,
  'policy.adopted': (what) => `førte ${what} som vedteken`, 'policy.withdrawn': (what) => `trekte tilbake ${what}`, 'policy.removed': (what) => `sletta utkastet til ${what}`,
};

/** The same kinds of event as the filter names them, in nynorsk. */
export const nnPolicyKinds: Readonly<Record<keyof typeof nbPolicyKinds, string>> = {
  'policy.drafted': 'Utkast til policy laga', 'policy.takenIn': 'Policy lesen inn', 'policy.changed': 'Utkast til policy endra', 'policy.adopted': 'Policy vedteken', 'policy.withdrawn': 'Policy trekt tilbake', 'policy.removed': 'Utkast til policy sletta',
};

/** The texts of the pages about policies, in nynorsk. */
export const nnPolicy: typeof nbPolicy = {
  title: 'Policy',
  intro: 'Ein policy seier kva reglar som er vilkår, kva reglar som blir vegne, og kor mykje. Kvar runde blir laga under éin policy.',
  never: 'Ein policy kan aldri sjå på om nokon er edru, om nokon tek imot oppfølging, eller om nokon har mista bustaden sin før. Poeng kan aldri vere under 0. Spredt avviser ein policy som prøver.',
  misleading: 'Spredt ser berre på namnet. Eit misvisande namn på ei gruppe eller ein situasjon kan ikkje oppdagast. Les difor kva orda tyder før de vedtek.',
  wordsLink: 'Kva orda tyder',
  state: { shipped: 'Følgjer med Spredt', draft: 'Utkast', coming: 'Vedteken, gjeld seinare', inForce: 'Gjeld', replaced: 'Erstatta', withdrawn: 'Trekt tilbake' },
  groups: { review: 'Skulle vore sett på igjen', inForce: 'Gjeld no', coming: 'Vedteken, gjeld seinare', draft: 'Utkast', shipped: 'Følgjer med Spredt', over: 'Gjeld ikkje lenger' },
  shippedHelp: 'Ingen kommune har vedteke desse. Kopier ein for å lage dykkar eigen.', noneInForce: 'Kommunen har ikkje vedteke nokon policy enno.',
  pastReview: 'Dagen for å sjå på han igjen er passert', from: (date) => `Gjeld frå ${date}`, review: (date) => `Blir sett på igjen ${date}`, version: (n) => `Versjon ${n}`,
  decidedBy: (body, date, number) => `Vedteken av ${body} ${date}, sak ${number}`,
  roundsUnder: (n) => (n === 1 ? 'Éin runde er laga etter han:' : `${formatWhole(n)} rundar er laga etter han:`), roundsMore: (n) => `og ${formatWhole(n)} til`,
  make: {
    heading: 'Ny policy', help: 'Lag eit utkast som kopi av ein policy. Ingenting gjeld før det er vedteke.', from: 'Kopi av', name: 'Kva den nye heiter', nameHelp: 'Nynorsk og engelsk namn kan du skrive i utkastet.', nameMissing: 'Skriv kva policyen skal heite.', button: 'Lag utkast', making: 'Lagar …',
    file: 'Les inn ei policyfil', fileHelp: 'Fila blir eit utkast. Ho kjem frå «Last ned som fil» her, eller frå ein annan kommune.', fileButton: 'Vel fil', taking: 'Les inn …', refused: 'Policyen vart ikkje lesen inn:',
  },
  view: {
    copy: 'Lag ein kopi', edit: 'Endre utkastet', newVersion: 'Lag ny versjon', adopt: 'Før som vedteken', withdraw: 'Trekk tilbake', remove: 'Slett utkastet', removeSure: 'Vil du slette utkastet? Det kan ikkje hentast tilbake.', file: 'Last ned som fil', print: 'Skriv ut', all: 'Alle policyar',
    shipped: 'Denne følgjer med Spredt og kan ikkje endrast. Lag ein kopi for å endre.', draft: 'Dette er eit utkast. Rundar kan prøvast under det, men ikkje vedtakast.', withdrawn: (by, date, why) => `Trekt tilbake av ${by} ${date}: ${why}`,
    aim: 'Føremål', authority: 'Kva han byggjer på', assumed: 'Føresetnader', decision: 'Vedtak', body: 'Vedteken av', role: 'Ført for', caseNumber: 'Sak', decidedOn: 'Dato', reason: 'Grunngiving', period: 'Gjeld frå', reviewBy: 'Blir sett på igjen', changed: 'Sist endra', changedBy: (date, who) => `${date} av ${who}`,
    rules: 'Reglane, dei viktigaste først', hard: 'Vilkår som må haldast', level: (n) => `Nivå ${n}`, levelName: (n, name) => `Nivå ${n}: ${name}`, levelsHelp: 'Nivå 1 går alltid føre nivå 2. Vekta seier kor mykje ein regel tel ved sida av andre på same nivå.', off: 'Reglar som er av', weight: (n) => `Vekt ${formatWhole(n)}`,
    limit: 'Hard grense: kan halde folk utan bustad', about: 'Føremål, heimel og kunnskap', ruleAim: 'Kva regelen er til for', ruleSource: 'Kvar regelen kjem frå', ownAim: 'Føremålet til kommunen', ownAuthority: 'Heimelen til kommunen', ownEvidence: 'Kva vi veit', notWritten: 'Ikkje skrive',
    versions: 'Versjonar', shown: 'blir vist no',
  },
  difference: {
    heading: 'Kva er ulikt?', with: 'Samanlikn med', choose: 'Vel ein policy', none: 'Reglane er like i dei to.', intro: (from, to) => `Frå «${from}» til «${to}»:`, count: (n) => (n === 1 ? '1 regel er endra.' : `${n} reglar er endra.`),
    added: (standing) => `Kjem til: ${standing}.`, lifted: (standing) => `Går ut. Han var: ${standing}.`, strength: (from, to) => `Går frå ${from} til ${to}.`, level: (from, to) => (to < from ? `Går opp frå nivå ${from} til nivå ${to}.` : `Går ned frå nivå ${from} til nivå ${to}.`),
    weight: (from, to) => `Vekta går frå ${from} til ${to}.`, sentence: (from, to) => `Før: ${from} Etter: ${to}`, nothing: 'ingen.', points: (word, from, to) => `Poeng for ${word}: frå ${from} til ${to}.`, given: (word, to) => `Ny med poeng: ${word}, ${to}.`, gone: (word, from) => `Gir ikkje lenger poeng: ${word} (var ${from}).`,
  },
  adopt: {
    heading: 'Før som vedteken', help: 'Etter dette kan versjonen ikkje endrast. Nye endringar blir ein ny versjon.', body: 'Kven vedtok', bodyHelp: 'Til dømes kommunestyret eller eit utval.', role: 'Rolla til den som står for det', roleHelp: 'Ei rolle, ikkje eit namn.', caseNumber: 'Saksnummer', decidedOn: 'Vedteken dato', reason: 'Grunngiving', optional: '(valfritt)',
    limits: 'Policyen har harde grenser for kven som kan bli naboar. Dei kan halde folk utan bustad sjølv om ein bustad er ledig. Skriv kvifor grensene likevel skal vere harde.', missing: 'Skriv noko her.', reasonMissing: 'Skriv kvifor grensene skal vere harde.', save: 'Før som vedteken', saving: 'Lagrar …', cancel: 'Avbryt', done: 'Policyen er ført som vedteken.',
  },
  withdraw: { heading: (n) => `Trekk tilbake versjon ${n}`, help: 'Ingen nye rundar kan lagast under han. Rundar som er laga, blir ståande som dei er.', reason: 'Kvifor', save: 'Trekk tilbake', done: 'Versjonen er trekt tilbake.' },
  form: {
    title: (name) => `Endre ${name}`, basics: 'Namn og føremål', name: 'Namn', aim: 'Føremål', assumed: 'Kva som er føresett', assumedHelp: 'Skriv kva tal som er føresetnader. Ingen av rapportane bak Spredt gir slike tal.', authority: 'Kva policyen byggjer på', authorityHelp: 'Vedtak, retningslinjer eller lov. Står i breva.', language: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
    emptyHelp: 'Er det tomt, blir bokmål vist.', validFrom: 'Gjeld frå', reviewBy: 'Blir sett på igjen innan', dateHelp: 'dd.mm.åååå',
    rules: 'Reglar', enforce: 'Korleis regelen gjeld', hard: 'Vilkår', soft: 'Prioritering', off: 'Av', limitHelp: 'Som vilkår kan han halde folk utan bustad. Då må vedtaket ha ei grunngiving.', level: 'Nivå', levelHelp: 'Frå 1 til 9. Nivå 1 går føre.', weight: 'Vekt', range: (least, most) => `Heilt tal frå ${least} til ${most}.`, usual: (n) => `Tomt tyder ${n}.`,
    unlisted: (word) => `«${word}» står ikkje i ordlista. Ingen hushald i registeret kan ha ordet før det er lagt til der, så poenga når ingen enno.`,
    points: 'Tomt eller teke bort tyder ingen poeng.', addWord: 'Legg til', newWord: 'Nytt namn', newWordHelp: 'Bruk eit ord frå ordlista.', removeWord: (word) => `Ta bort ${word}`, remove: 'Ta bort', notes: 'Heimel, føremål og kunnskap', noteAuthority: 'Heimelen til kommunen', noteAim: 'Føremålet til kommunen med regelen', noteEvidence: 'Kva vi veit om verknaden',
    save: 'Lagre utkastet', saving: 'Lagrar …', cancel: 'Avbryt', saved: 'Utkastet er lagra.', unsaved: 'Du har skrive noko som ikkje er lagra. Vil du forlate sida?', unsavedShort: 'Ikkje lagra', required: 'Ingenting går tapt om noko må rettast.',
    summary: (n) => (n === 1 ? 'Éin ting må rettast' : `${n} ting må rettast`), conflict: (who) => `${who} har lagra ei endring i mellomtida. Ho er teken inn her, saman med det du har skrive. Sjå over og lagre igjen.`, collisions: 'De har begge endra dette. Skjemaet har ditt:', takeTheirs: (what) => `Bruk det den andre skreiv: ${what}`, somebody: 'Nokon',
    noDraft: 'Policyen har ikkje noko utkast.',
    parameters: {
      maxSpare: 'Soverom til overs som er greitt', kinds: 'Stader', metres: 'Avstand i meter', sharePercent: 'Grense i prosent av heimane', minCount: 'Hushald det alltid er plass til', free: 'Hushald på ein bustad som ikkje tel', freePercent: 'Del av heimane som ikkje tel, i prosent', maxCount: 'Grense i omkrinsen, hushald', metresPerMinute: 'Reisefart, meter i minuttet', reservePercent: 'Tid som blir halden av, i prosent',
      base: 'Poeng til alle', groupPoints: 'Poeng for gruppe (den som gir mest)', situationPoints: 'Poeng for situasjon', pointsPerMonth: 'Poeng for kvar heile månad i kø', waitingCap: 'Høgst så mange poeng for ventetid', urgentPoints: 'Poeng når fristen er nær', urgentDays: 'Fristen er nær, dagar før',
    },
  },
  fault: {
    missing: 'Skriv noko her.', date: 'Skriv ein dato som dd.mm.åååå.', reviewTooEarly: 'Dagen må kome etter dagen policyen gjeld frå.', unknownRule: 'Det finst ingen slik regel.', notYet: 'Dagen har ikkje vore enno.', afterItHolds: 'Policyen kan ikkje gjelde frå før han er vedteken. Endre dagen han gjeld frå.',
    sobriety: (word) => `«${word}» ser på om nokon er edru. Det skal aldri avgjere kven som får bustad. Ta det bort.`, acceptance: (word) => `«${word}» ser på om nokon tek imot oppfølging eller behandling. Det skal aldri avgjere kven som får bustad. Ta det bort.`, pastEviction: (word) => `«${word}» ser på om nokon har mista bustaden sin før. Det skal aldri avgjere kven som får bustad. Ta det bort.`,
    negative: 'Talet kan ikkje vere under 0.', range: (least, most) => `Skriv eit heilt tal frå ${least} til ${most}.`, setting: 'Dette passar ikkje med regelen.', noSuchRule: (id) => `Det finst ingen regel som heiter «${id}».`, shape: 'Dette er ikkje slik ei policyfil skal vere.', at: (path, words) => `${path}: ${words}`,
  },
};
