import type { Standing, VisitOutcome } from '../../server/my-day/schemas.ts';
import { formatWhole } from '../format.ts';

const minutes = (n: number): string => `${formatWhole(n)} min`;
const visits = (n: number): string => `${formatWhole(n)} besøk`;

/** Why the server kept something told of a visit out, in bokmål, by its code. */
const refusals: Readonly<Record<string, string>> = {
  agreementGone: 'Avtalen finnes ikke lenger.', notYours: 'Du følger ikke opp denne avtalen.', tooOld: 'Dagen er så lenge siden at besøket ikke kan lagres.', notYet: 'Dagen har ikke kommet ennå.', noteTooLong: 'Notatet er for langt.',
  idTaken: 'Noe er ført med samme nummer av en annen.', birthNumber: 'Fødselsnummer skal aldri stå i Spredt.', other: 'Spredt kunne ikke ta imot dette.',
};

/** The texts of Min dag, in bokmål. */
export const nbMyDay = {
  title: 'Min dag', which: 'Dag', today: 'I dag', tomorrow: 'I morgen', onDay: (date: string) => date,
  sum: (n: number, travel: number) => `${visits(n)} · ${minutes(travel)} på vei`, hours: (from: string, until: string) => `Arbeidstid ${from}–${until}`,
  noPlan: 'Ingen ukeplan som er bestemt, har deg på jobb denne dagen.', noStops: 'Du har ingen besøk i planen denne dagen.',
  noStaff: 'Ingen ansatt i registeret har brukernavnet ditt. Be lederen for oppfølging skrive det på deg.',
  noDay: 'Telefonen har ingen dag lagret, og Spredt svarer ikke. Prøv igjen når du har nett.',
  stop: {
    list: 'Besøkene i rekkefølge', time: (from: string, until: string) => `${from}–${until}`, travel: (n: number) => (n === 0 ? 'Ingen vei hit' : `${minutes(n)} vei hit`), agreement: (id: string) => `Avtale ${id}`, length: minutes,
    standing: { main: 'du er hovedkontakt', backup: 'du er reserve', other: 'du hjelper til' } satisfies Record<Standing, string>, withOne: (name: string) => `Sammen med ${name}`, withSomebody: 'Sammen med en til', evening: 'kveld',
  },
  outcome: { done: 'Utført', notAtHome: 'Ikke hjemme', postponed: 'Utsatt', cancelled: 'Avlyst' } satisfies Record<VisitOutcome, string>,
  choose: (address: string) => `Hvordan gikk besøket i ${address}?`, cancelledHelp: 'Avlyst av den du skulle til',
  told: {
    done: (n: number) => `Utført, ${minutes(n)}`, notAtHome: (n: number) => (n === 0 ? 'Ikke hjemme' : `Ikke hjemme, ${minutes(n)} brukt`), postponed: (date: string) => `Utsatt til ${date}`, cancelled: () => 'Avlyst', note: (words: string) => `Notat: ${words}`,
    unsent: 'Ikke sendt ennå', sent: 'Sendt', by: (name: string, what: string) => `${name} har ført: ${what}`, both: (name: string) => `Både du og ${name} har ført dette besøket. Det som kom først, gjelder. Lederen ser begge.`, didIt: 'Jeg var der også',
    change: 'Endre', undo: 'Angre', for: (address: string) => `, ${address}`, nowTold: (address: string, what: string) => `${address}: ${what}.`, undone: (address: string) => `${address}: angret.`,
  },
  form: {
    heading: (address: string) => `Besøket i ${address}`, outcome: 'Hvordan gikk det?', minutes: 'Minutter brukt', less: '5 minutter mindre', more: '5 minutter mer', minutesFault: 'Skriv et helt tall fra 0 til 600.',
    postponedTo: 'Utsatt til', postponedFault: (date: string) => `Velg ${date} eller senere.`, note: 'Notat (kan stå tomt)', noteHelp: (n: number) => `Kort, høyst ${formatWhole(n)} tegn. Helse, alkohol, stoff og lovbrudd hører ikke til her.`,
    left: (n: number) => `${formatWhole(n)} tegn igjen`, tooLong: (n: number) => `${formatWhole(n)} tegn for mye`, birthNumber: 'Fødselsnummer skal aldri stå i Spredt. Ta det bort.', save: 'Lagre', cancel: 'Avbryt',
    asked: (words: string) => `Notatet har ${words}. Skal det stå her?`, rewrite: 'Skriv om', keep: 'Lagre likevel', askedAnd: ' og ', notKept: 'Dette ble ikke lagret. Telefonen kan ikke ta vare på det, og Spredt svarer ikke.',
  },
  add: { heading: 'Et besøk som ikke var planlagt', open: 'Legg til et besøk', who: 'Hvem', unplanned: 'Ikke planlagt' },
  map: { show: 'Vis kart', label: 'Kart over besøkene, i rekkefølge', stop: (n: number, address: string) => `${n}. ${address}` },
  sync: {
    allSent: 'Alt er sendt.', unsent: (n: number) => `${formatWhole(n)} ikke sendt`, waits: 'Blir sendt av seg selv når du har nett.', sending: 'Sender …', noNetwork: 'Ingen kontakt med Spredt.', sendNow: 'Send nå', again: 'Hent på nytt',
    fetched: (time: string) => `Hentet kl. ${time}`, keptUntil: (date: string, time: string) => `Dagen ligger på denne telefonen til ${date} kl. ${time}, og slettes når du logger ut.`, ready: 'Siden virker uten nett.', notReady: 'Denne nettleseren kan ikke åpne siden uten nett.',
    mustSignIn: 'Du er logget ut. Logg inn, så blir det som venter, sendt.', anotherUser: 'En annen er logget inn i denne nettleseren nå. Det du har ført, blir ikke sendt som noen andre. Last inn på nytt.', reload: 'Last inn på nytt',
    ofOthers: (n: number) => `${visits(n)} som en annen har ført på denne telefonen, er ikke sendt. De blir sendt når den andre logger inn.`,
    broken: 'Denne nettleseren kan ikke ta vare på noe. Det du fører, blir bare lagret når du har nett.', unsentKept: (n: number) => `Det som ikke er sendt, ligger på telefonen i ${formatWhole(n)} dager.`,
    signOut: (n: number) => `${visits(n)} du har ført, er ikke sendt. De blir liggende på telefonen til du logger inn igjen. Logge ut likevel?`,
  },
  refused: { heading: 'Ble ikke lagret', why: refusals as Readonly<Record<string, string>>, what: (address: string, date: string, what: string) => `${address}, ${date}: ${what}`, remove: 'Ta bort' },
};
