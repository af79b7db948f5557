import type { LetterTexts } from './letter-texts.ts';
import { nbRules } from './rules-nb.ts';

const homes = (n: number): string => (n === 1 ? '1 ledig bolig' : `${n} ledige boliger`);
const follows: LetterTexts['consequence'] = (consequence) => {
  if (consequence.kind === 'caseClosed') return 'Saken din blir avsluttet.';
  if (consequence.kind === 'staysInQueue') return 'Søknaden din står fortsatt i køen, med samme søknadsdato som før.';
  return `Søknaden din står fortsatt i køen, men ${consequence.months === 1 ? 'én måned' : `${consequence.months} måneder`} av ventetiden faller bort.`;
};

/** The words of the letters in bokmål. */
export const nbLetters: LetterTexts = {
  municipality: (name) => (/kommune$/i.test(name) ? name : `${name} kommune`),
  title: {
    offered: 'Tilbud om kommunal bolig', notOffered: 'Svar på søknaden din om kommunal bolig', declined: 'Svar på søknaden din om kommunal bolig',
    leftOpen: 'Søknaden din om kommunal bolig er ikke avgjort',
  },
  draft: {
    title: 'Utkast',
    text: 'Brevet gjelder ikke før kommunen har kontrollert det og sendt det. Feltene i hakeparentes må fylles ut. Klageadgang, klagefrist og svarfrist må kontrolleres av kommunen opp mot forvaltningsloven. Ta bort denne ruten før brevet sendes.',
    footer: (caseId, municipality) => `Utkast · sak ${caseId} · ${municipality}`,
  },
  recipient: '[Navn og adresse]',
  facts: { case: 'Saksnummer', decidedOn: 'Dato for avgjørelsen', metOn: 'Dato for møtet', ground: 'Grunn' },
  lead: {
    offered: (address) => `Du får tilbud om å leie en kommunal bolig: ${address}.`, notOffered: 'Du får ikke tilbud om kommunal bolig denne gangen.',
    declined: 'Vi har sagt nei til å gi deg en bolig denne gangen.', leftOpen: 'Vi har ikke avgjort søknaden din ennå. Den var ikke med da vi fordelte boliger denne gangen.',
  },
  stays: 'Søknaden din står fortsatt i køen, med samme søknadsdato som før.',
  consequence: follows,
  home: {
    heading: 'Boligen', address: 'Adresse', bedrooms: 'Soverom', rent: 'Husleie', rentValue: (kroner) => `${kroner} kroner i måneden`, access: 'Adkomst', wheelchair: 'Kan brukes med rullestol',
    stepFree: 'Uten trapper', moveIn: 'Innflytting', moveInValue: (day) => `Fra ${day}`, team: 'Følger deg opp', noTeam: 'Ikke avklart ennå', tenure: 'Leieform', deadline: 'Svar innen', noDeadline: '[Svarfrist]',
  },
  answering: {
    heading: 'Slik svarer du', how: (day) => `Si ja eller nei innen ${day}.`, label: 'Fylles ut av kommunen', contact: '[Telefon, e-post eller adresse som svaret skal til]',
    keepsPlace: 'Sier du nei, beholder du plassen din i køen. Si gjerne hvorfor, så kan neste tilbud passe bedre.',
    depends: 'Sier du nei, så si hvorfor. Grunnen avgjør hva som skjer med søknaden din.', silent: (words) => `Hører vi ikke fra deg innen fristen, gjelder ikke tilbudet lenger. ${words}`,
  },
  why: {
    offered: 'Hvorfor du får dette tilbudet', notOffered: 'Hvorfor du ikke får tilbud nå', declined: 'Hvorfor vi sier nei',
    suits: 'Boligen fyller vilkårene i retningslinjene, ut fra det vi vet om deg.', wishedMost: (area) => `Boligen ligger i ${area}, der du helst vil bo.`, wishedToo: (area) => `Boligen ligger i ${area}. Det er et område du ønsker, men ikke det du ønsker mest.`, missing: 'Dette fikk vi ikke til:',
    departed: 'Vi har gjort et unntak fra retningslinjene for å kunne gi deg denne boligen. Dette er annerledes enn vilkårene sier:',
    exception: 'Vi har gjort et unntak fra retningslinjene for å kunne gi deg denne boligen.', none: 'Det var ingen ledige boliger å gi bort denne gangen.',
    looked: (n) => `Vi så på ${homes(n)}. Slik gikk det med dem:`, lookedOf: (n, all) => `Vi så på ${n} av de ${all} ledige boligene. Resten var gitt bort eller holdt av på forhånd. Slik gikk det med dem vi så på:`,
    countsTwice: 'En bolig kan telle flere ganger.', others: 'Andre vilkår i retningslinjene stengte også for noen av boligene.',
    toOthers: (n) => `${n} passer for deg, men ble tilbudt andre.`,
    keptBack: (n) => `${n} passer for deg, men å gi deg ${n === 1 ? 'den' : 'en av dem'} ville gått ut over noe som retningslinjene setter foran.`,
    together: 'Vi ser på alle som venter, og alle ledige boliger, under ett. Derfor er det ikke plassen i køen alene som avgjør hvem som får hvilken bolig.',
    notPart: 'Boligene som var ledige, ble derfor ikke vurdert for deg.',
  },
  equals: {
    intro: { home: 'Flere som venter, stod helt likt etter reglene, og det var ikke bolig til alle.', whichHome: 'Flere som venter, stod helt likt etter reglene, og alle får tilbud.' },
    order: { applicationDate: 'Da går den som søkte først, foran.', draw: 'Da går den som søkte først, foran. Mellom dem som søkte samme dag, ble det trukket lodd.' },
    outcome: {
      applicationDate: { got: 'Her avgjorde søknadsdatoen at du får tilbud.', missed: 'Her avgjorde søknadsdatoen at du ikke får tilbud nå.', which: 'Her avgjorde søknadsdatoen hvilken bolig du får tilbud om.' },
      draw: { got: 'Her avgjorde loddet at du får tilbud.', missed: 'Her avgjorde loddet at du ikke får tilbud nå.', which: 'Her avgjorde loddet hvilken bolig du får tilbud om.' },
    },
    recorded: 'Loddtrekningen er lagret og kan gjentas.',
  },
  used: {
    heading: 'Opplysningene vi har brukt', intro: 'Dette er det vi vet om deg, og som avgjørelsen bygger på.', outro: 'Er noe feil, eller har noe endret seg? Si fra til oss, så ser vi på saken din igjen.',
    applied: 'Du søkte', waited: 'Du har ventet', months: (n) => (n === 0 ? 'under en måned' : n === 1 ? '1 måned' : `${n} måneder`), members: 'Personer i husstanden', bedrooms: 'Soverom du trenger',
    bedroomsValue: (n) => (n === 0 ? 'ingen krav' : `minst ${n}`), access: 'Adkomst du trenger', wheelchair: 'plass til rullestol', stepFree: 'uten trapper', rent: 'Husleie du kan betale',
    rentValue: (kroner) => `inntil ${kroner} kroner i måneden`, pet: 'Dyr', petValue: 'ja', staffing: 'Bemanning du trenger', tenures: 'Leieformer som passer', mustHave: 'Boligen må ha',
    mustNotHave: 'Boligen må ikke ha', readyFrom: 'Du kan flytte inn fra', neededBy: 'Du må ha bolig innen', excluded: 'Her vil du ikke bo', wishes: 'Her vil du helst bo', pointWishes: 'Ønsker om avstand',
    pointWishesValue: (n) => (n === 1 ? '1 ønske' : `${n} ønsker`), followUp: 'Oppfølging i boligen', followUpValue: (n) => `${n} minutter i uka`, points: 'Prioriteringspoeng',
  },
  staffing: { onCall: 'noen som kan tilkalles', daytime: 'bemanning på dagtid', allHours: 'bemanning hele døgnet' },
  tenure: { permanent: 'varig leie', transitional: 'overgangsbolig', acute: 'akuttbolig' },
  rules: {
    heading: 'Reglene vi har brukt', policy: (name, from) => `Vi brukte retningslinjene «${name}», som gjelder fra ${from}.`, authority: (words) => `Hvor retningslinjene kommer fra: ${words}`,
    authorityLabel: 'Fylles ut av kommunen', authorityMissing: '[Hvem som har vedtatt retningslinjene, og når]', these: 'Disse reglene hadde noe å si for deg:', more: 'Retningslinjene har også andre regler.',
    people: 'Et dataprogram foreslo hvem som kunne få hvilken bolig. Ansatte i kommunen gikk gjennom forslaget og bestemte.',
  },
  rule: nbRules,
  assessment: { heading: 'Vår vurdering av saken din', label: 'Mangler', missing: '[Saksbehandlerens egen vurdering av saken]' },
  appeal: {
    heading: 'Hvis du er uenig', label: 'Kontrolleres av kommunen',
    text: 'Du kan klage på avgjørelsen. Fristen er [tre uker] fra du fikk brevet. Skriv hva du er uenig i og hvorfor, og send klagen til [adresse]. Trenger du hjelp til å klage, så spør oss. Du kan også be om å få se dokumentene i saken din.',
  },
  questions: { heading: 'Spørsmål?', label: 'Fylles ut av kommunen', text: 'Ta kontakt med oss: [telefon eller e-post].' },
  greeting: 'Hilsen',
  signature: ['[Navn og stilling]', '[Sted og dato]'],
  and: 'og',
};
