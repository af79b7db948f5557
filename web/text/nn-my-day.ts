import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const minutes = (n: number): string => `${formatWhole(n)} min`;
const visits = (n: number): string => `${formatWhole(n)} besøk`;

/** The texts of Min dag, in nynorsk. */
export const nnMyDay: Dictionary['myDay'] = {
  title: 'Min dag', which: 'Dag', today: 'I dag', tomorrow: 'I morgon', onDay: (date) => date,
  sum: (n, travel) => `${visits(n)} · ${minutes(travel)} på veg`, hours: (from, until) => `Arbeidstid ${from}–${until}`,
  noPlan: 'Ingen vekeplan som er bestemt, har deg på jobb denne dagen.', noStops: 'Du har ingen besøk i planen denne dagen.',
  noStaff: 'Ingen tilsett i registeret har brukarnamnet ditt. Be leiaren for oppfølging skrive det på deg.',
  noDay: 'Telefonen har ingen dag lagra, og Spredt svarer ikkje. Prøv igjen når du har nett.',
  stop: {
    list: 'Besøka i rekkjefølgje', time: (from, until) => `${from}–${until}`, travel: (n) => (n === 0 ? 'Ingen veg hit' : `${minutes(n)} veg hit`), agreement: (id) => `Avtale ${id}`, length: minutes,
    standing: { main: 'du er hovudkontakt', backup: 'du er reserve', other: 'du hjelper til' }, withOne: (name) => `Saman med ${name}`, withSomebody: 'Saman med ein til', evening: 'kveld',
  },
  outcome: { done: 'Utført', notAtHome: 'Ikkje heime', postponed: 'Utsett', cancelled: 'Avlyst' },
  choose: (address) => `Korleis gjekk besøket i ${address}?`, cancelledHelp: 'Avlyst av den du skulle til',
  told: {
    done: (n) => `Utført, ${minutes(n)}`, notAtHome: (n) => (n === 0 ? 'Ikkje heime' : `Ikkje heime, ${minutes(n)} brukt`), postponed: (date) => `Utsett til ${date}`, cancelled: () => 'Avlyst', note: (words) => `Notat: ${words}`,
    unsent: 'Ikkje sendt enno', sent: 'Sendt', by: (name, what) => `${name} har ført: ${what}`, both: (name) => `Både du og ${name} har ført dette besøket. Det som kom først, gjeld. Leiaren ser begge.`, didIt: 'Eg var der òg',
    change: 'Endre', undo: 'Angre', for: (address) => `, ${address}`, nowTold: (address, what) => `${address}: ${what}.`, undone: (address) => `${address}: angra.`,
  },
  form: {
    heading: (address) => `Besøket i ${address}`, outcome: 'Korleis gjekk det?', minutes: 'Minutt brukte', less: '5 minutt mindre', more: '5 minutt meir', minutesFault: 'Skriv eit heilt tal frå 0 til 600.',
    postponedTo: 'Utsett til', postponedFault: (date) => `Vel ${date} eller seinare.`, note: 'Notat (kan stå tomt)', noteHelp: (n) => `Kort, høgst ${formatWhole(n)} teikn. Helse, alkohol, stoff og lovbrot høyrer ikkje til her.`,
    left: (n) => `${formatWhole(n)} teikn att`, tooLong: (n) => `${formatWhole(n)} teikn for mykje`, birthNumber: 'Fødselsnummer skal aldri stå i Spredt. Ta det bort.', save: 'Lagre', cancel: 'Avbryt',
    asked: (words) => `Notatet har ${words}. Skal det stå her?`, rewrite: 'Skriv om', keep: 'Lagre likevel', askedAnd: ' og ', notKept: 'Dette vart ikkje lagra. Telefonen kan ikkje ta vare på det, og Spredt svarer ikkje.',
  },
  add: { heading: 'Eit besøk som ikkje var planlagt', open: 'Legg til eit besøk', who: 'Kven', unplanned: 'Ikkje planlagt' },
  map: { show: 'Vis kart', label: 'Kart over besøka, i rekkjefølgje', stop: (n, address) => `${n}. ${address}` },
  sync: {
    allSent: 'Alt er sendt.', unsent: (n) => `${formatWhole(n)} ikkje sendt`, waits: 'Blir sendt av seg sjølv når du har nett.', sending: 'Sender …', noNetwork: 'Ingen kontakt med Spredt.', sendNow: 'Send no', again: 'Hent på nytt',
    fetched: (time) => `Henta kl. ${time}`, keptUntil: (date, time) => `Dagen ligg på denne telefonen til ${date} kl. ${time}, og blir sletta når du loggar ut.`, ready: 'Sida verkar utan nett.', notReady: 'Denne nettlesaren kan ikkje opne sida utan nett.',
    mustSignIn: 'Du er logga ut. Logg inn, så blir det som ventar, sendt.', anotherUser: 'Ein annan er logga inn i denne nettlesaren no. Det du har ført, blir ikkje sendt som nokon annan. Last inn på nytt.', reload: 'Last inn på nytt',
    ofOthers: (n) => `${visits(n)} som ein annan har ført på denne telefonen, er ikkje sende. Dei blir sende når den andre loggar inn.`,
    broken: 'Denne nettlesaren kan ikkje ta vare på noko. Det du fører, blir berre lagra når du har nett.', unsentKept: (n) => `Det som ikkje er sendt, ligg på telefonen i ${formatWhole(n)} dagar.`,
    signOut: (n) => `${visits(n)} du har ført, er ikkje sende. Dei blir liggjande på telefonen til du loggar inn igjen. Logge ut likevel?`,
  },
  refused: {
    heading: 'Vart ikkje lagra',
    why: {
      agreementGone: 'Avtalen finst ikkje lenger.', notYours: 'Du følgjer ikkje opp denne avtalen.', tooOld: 'Dagen er så lenge sidan at besøket ikkje kan lagrast.', notYet: 'Dagen har ikkje kome enno.', noteTooLong: 'Notatet er for langt.',
      idTaken: 'Noko er ført med same nummer av ein annan.', birthNumber: 'Fødselsnummer skal aldri stå i Spredt.', other: 'Spredt kunne ikkje ta imot dette.',
    },
    what: (address, date, what) => `${address}, ${date}: ${what}`, remove: 'Ta bort',
  },
};
