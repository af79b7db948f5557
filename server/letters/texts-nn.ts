import type { LetterTexts } from './letter-texts.ts';
import { nnRules } from './rules-nn.ts';

const homes = (n: number): string => (n === 1 ? '1 ledig bustad' : `${n} ledige bustader`);
const follows: LetterTexts['consequence'] = (consequence) => {
  if (consequence.kind === 'caseClosed') return 'Saka di blir avslutta.';
  if (consequence.kind === 'staysInQueue') return 'Søknaden din står framleis i køen, med same søknadsdato som før.';
  return `Søknaden din står framleis i køen, men ${consequence.months === 1 ? 'éin månad' : `${consequence.months} månader`} av ventetida fell bort.`;
};

/** The words of the letters in nynorsk. */
export const nnLetters: LetterTexts = {
  municipality: (name) => (/kommune$/i.test(name) ? name : `${name} kommune`),
  title: {
    offered: 'Tilbod om kommunal bustad', notOffered: 'Svar på søknaden din om kommunal bustad', declined: 'Svar på søknaden din om kommunal bustad',
    leftOpen: 'Søknaden din om kommunal bustad er ikkje avgjord',
  },
  draft: {
    title: 'Utkast',
    text: 'Brevet gjeld ikkje før kommunen har kontrollert det og sendt det. Felta i hakeparentes må fyllast ut. Klagerett, klagefrist og svarfrist må kontrollerast av kommunen opp mot forvaltningslova. Ta bort denne ruta før brevet blir sendt.',
    footer: (caseId, municipality) => `Utkast · sak ${caseId} · ${municipality}`,
  },
  recipient: '[Namn og adresse]',
  facts: { case: 'Saksnummer', decidedOn: 'Dato for avgjerda', metOn: 'Dato for møtet', ground: 'Grunn' },
  lead: {
    offered: (address) => `Du får tilbod om å leige ein kommunal bustad: ${address}.`, notOffered: 'Du får ikkje tilbod om kommunal bustad denne gongen.',
    declined: 'Vi har sagt nei til å gi deg ein bustad denne gongen.', leftOpen: 'Vi har ikkje avgjort søknaden din enno. Han var ikkje med då vi fordelte bustader denne gongen.',
  },
  stays: 'Søknaden din står framleis i køen, med same søknadsdato som før.',
  consequence: follows,
  home: {
    heading: 'Bustaden', address: 'Adresse', bedrooms: 'Soverom', rent: 'Husleige', rentValue: (kroner) => `${kroner} kroner i månaden`, access: 'Tilkomst', wheelchair: 'Kan brukast med rullestol',
    stepFree: 'Utan trapper', moveIn: 'Innflytting', moveInValue: (day) => `Frå ${day}`, team: 'Følgjer deg opp', noTeam: 'Ikkje avklart enno', tenure: 'Leigeform', deadline: 'Svar innan', noDeadline: '[Svarfrist]',
  },
  answering: {
    heading: 'Slik svarer du', how: (day) => `Sei ja eller nei innan ${day}.`, label: 'Blir fylt ut av kommunen', contact: '[Telefon, e-post eller adresse som svaret skal til]',
    keepsPlace: 'Seier du nei, held du plassen din i køen. Sei gjerne kvifor, så kan neste tilbod passe betre.',
    depends: 'Seier du nei, så sei kvifor. Grunnen avgjer kva som skjer med søknaden din.', silent: (words) => `Høyrer vi ikkje frå deg innan fristen, gjeld ikkje tilbodet lenger. ${words}`,
  },
  why: {
    offered: 'Kvifor du får dette tilbodet', notOffered: 'Kvifor du ikkje får tilbod no', declined: 'Kvifor vi seier nei',
    suits: 'Bustaden fyller vilkåra i retningslinjene, ut frå det vi veit om deg.', wishedMost: (area) => `Bustaden ligg i ${area}, der du helst vil bu.`, wishedToo: (area) => `Bustaden ligg i ${area}. Det er eit område du ønskjer, men ikkje det du ønskjer mest.`, missing: 'Dette fekk vi ikkje til:',
    departed: 'Vi har gjort eit unntak frå retningslinjene for å kunne gi deg denne bustaden. Dette er annleis enn vilkåra seier:',
    exception: 'Vi har gjort eit unntak frå retningslinjene for å kunne gi deg denne bustaden.', none: 'Det var ingen ledige bustader å gi bort denne gongen.',
    looked: (n) => `Vi såg på ${homes(n)}. Slik gjekk det med dei:`, lookedOf: (n, all) => `Vi såg på ${n} av dei ${all} ledige bustadene. Resten var gitt bort eller haldne av på førehand. Slik gjekk det med dei vi såg på:`,
    countsTwice: 'Ein bustad kan telje fleire gonger.', others: 'Andre vilkår i retningslinjene stengde òg for nokre av bustadene.',
    toOthers: (n) => `${n} passar for deg, men ${n === 1 ? 'blei tilboden' : 'blei tilbodne'} andre.`,
    keptBack: (n) => `${n} passar for deg, men å gi deg ${n === 1 ? 'han' : 'ein av dei'} ville gått ut over noko som retningslinjene set føre.`,
    together: 'Vi ser på alle som ventar, og alle ledige bustader, under eitt. Derfor er det ikkje plassen i køen åleine som avgjer kven som får kva bustad.',
    notPart: 'Bustadene som var ledige, blei derfor ikkje vurderte for deg.',
  },
  equals: {
    intro: { home: 'Fleire som ventar, stod heilt likt etter reglane, og det var ikkje bustad til alle.', whichHome: 'Fleire som ventar, stod heilt likt etter reglane, og alle får tilbod.' },
    order: { applicationDate: 'Då går den som søkte først, føre.', draw: 'Då går den som søkte først, føre. Mellom dei som søkte same dag, blei det trekt lodd.' },
    outcome: {
      applicationDate: { got: 'Her avgjorde søknadsdatoen at du får tilbod.', missed: 'Her avgjorde søknadsdatoen at du ikkje får tilbod no.', which: 'Her avgjorde søknadsdatoen kva for ein bustad du får tilbod om.' },
      draw: { got: 'Her avgjorde loddet at du får tilbod.', missed: 'Her avgjorde loddet at du ikkje får tilbod no.', which: 'Her avgjorde loddet kva for ein bustad du får tilbod om.' },
    },
    recorded: 'Loddtrekninga er lagra og kan gjentakast.',
  },
  used: {
    heading: 'Opplysningane vi har brukt', intro: 'Dette er det vi veit om deg, og som avgjerda byggjer på.', outro: 'Er noko feil, eller har noko endra seg? Sei frå til oss, så ser vi på saka di igjen.',
    applied: 'Du søkte', waited: 'Du har venta', months: (n) => (n === 0 ? 'under ein månad' : n === 1 ? '1 månad' : `${n} månader`), members: 'Personar i hushaldet', bedrooms: 'Soverom du treng',
    bedroomsValue: (n) => (n === 0 ? 'ingen krav' : `minst ${n}`), access: 'Tilkomst du treng', wheelchair: 'plass til rullestol', stepFree: 'utan trapper', rent: 'Husleige du kan betale',
    rentValue: (kroner) => `inntil ${kroner} kroner i månaden`, pet: 'Dyr', petValue: 'ja', staffing: 'Bemanning du treng', tenures: 'Leigeformer som passar', mustHave: 'Bustaden må ha',
    mustNotHave: 'Bustaden må ikkje ha', readyFrom: 'Du kan flytte inn frå', neededBy: 'Du må ha bustad innan', excluded: 'Her vil du ikkje bu', wishes: 'Her vil du helst bu', pointWishes: 'Ønske om avstand',
    pointWishesValue: (n) => `${n} ønske`, followUp: 'Oppfølging i bustaden', followUpValue: (n) => `${n} minutt i veka`, points: 'Prioriteringspoeng',
  },
  staffing: { onCall: 'nokon som kan tilkallast', daytime: 'bemanning på dagtid', allHours: 'bemanning heile døgnet' },
  tenure: { permanent: 'varig leige', transitional: 'overgangsbustad', acute: 'akuttbustad' },
  rules: {
    heading: 'Reglane vi har brukt', policy: (name, from) => `Vi brukte retningslinjene «${name}», som gjeld frå ${from}.`, authority: (words) => `Kvar retningslinjene kjem frå: ${words}`,
    authorityLabel: 'Blir fylt ut av kommunen', authorityMissing: '[Kven som har vedteke retningslinjene, og når]', these: 'Desse reglane hadde noko å seie for deg:', more: 'Retningslinjene har òg andre reglar.',
    people: 'Eit dataprogram foreslo kven som kunne få kva bustad. Tilsette i kommunen gjekk gjennom forslaget og avgjorde.',
  },
  rule: nnRules,
  assessment: { heading: 'Vår vurdering av saka di', label: 'Manglar', missing: '[Saksbehandlaren si eiga vurdering av saka]' },
  appeal: {
    heading: 'Om du er usamd', label: 'Blir kontrollert av kommunen',
    text: 'Du kan klage på avgjerda. Fristen er [tre veker] frå du fekk brevet. Skriv kva du er usamd i og kvifor, og send klaga til [adresse]. Treng du hjelp til å klage, så spør oss. Du kan òg be om å få sjå dokumenta i saka di.',
  },
  questions: { heading: 'Spørsmål?', label: 'Blir fylt ut av kommunen', text: 'Ta kontakt med oss: [telefon eller e-post].' },
  greeting: 'Helsing',
  signature: ['[Namn og stilling]', '[Stad og dato]'],
  and: 'og',
};
