import { formatWhole } from '../format.ts';
import { nbFollowUpForm } from './nb-follow-up-form.ts';
import { nbFields, nbHints } from './nb-fields.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the registers in bokmål. */
export const nbRegisters = {
  field: nbFields, hint: nbHints, followUpForm: nbFollowUpForm,
  /** One row of each register. */
  row: { dwellings: 'Bolig', sites: 'Bosted', areas: 'Område', places: 'Sted', households: 'Husstand', tenancies: 'Leieforhold', teams: 'Team', staff: 'Ansatt', agreements: 'Avtale', words: 'Ord' },
  create: { dwellings: 'Ny bolig', sites: 'Nytt bosted', areas: 'Nytt område', places: 'Nytt sted', households: 'Ny husstand', tenancies: 'Nytt leieforhold', teams: 'Nytt team', staff: 'Ny ansatt', agreements: 'Ny avtale', words: 'Nytt ord' },
  count: {
    dwellings: (n: number) => of(n, 'bolig', 'boliger'), sites: (n: number) => of(n, 'bosted', 'bosteder'), areas: (n: number) => of(n, 'område', 'områder'), places: (n: number) => of(n, 'sted', 'steder'),
    households: (n: number) => of(n, 'husstand', 'husstander'), tenancies: (n: number) => of(n, 'leieforhold', 'leieforhold'), teams: (n: number) => of(n, 'team', 'team'), staff: (n: number) => of(n, 'ansatt', 'ansatte'), agreements: (n: number) => of(n, 'avtale', 'avtaler'), words: (n: number) => of(n, 'ord', 'ord'),
  },
  searchIn: {
    dwellings: 'Adresse, bolignummer …', sites: 'Navn, adresse …', areas: 'Navn …', places: 'Navn, adresse …', households: 'Saksnummer …', tenancies: 'Leietaker, bolig …', teams: 'Navn, adresse …',
    staff: 'Navn, team …', agreements: 'Avtalenummer, team …', words: 'Ord, hjemmel …',
  },
  section: {
    about: 'Om', address: 'Adresse', use: 'Bruk', home: 'Boligen', kobo: 'Fra Kobo', homes: 'Hjemmene', application: 'Søknaden', people: 'De som søker', needs: 'Det husstanden trenger', wishes: 'Det husstanden ønsker',
    followUp: 'Oppfølging', assessments: 'Vurderinger', lease: 'Leien', who: 'Hvem teamet følger opp', time: 'Tid', approval: 'Godkjenning',
    post: 'Stillingen', way: 'Hvor dagen begynner', hours: 'Arbeidstid', decision: 'Vedtak og svar', whom: 'Hvem avtalen gjelder', phases: 'Faser', visits: 'Besøkene', faces: 'Hvem som kommer',
  },
  choice: {
    staffing: { none: 'ingen', onCall: 'på tilkalling', daytime: 'på dagtid', allHours: 'hele døgnet' } as Readonly<Record<string, string>>,
    needsStaffing: { none: 'nei', onCall: 'på tilkalling', daytime: 'på dagtid', allHours: 'hele døgnet' } as Readonly<Record<string, string>>,
    tenure: { permanent: 'varig', transitional: 'overgang', acute: 'akutt' } as Readonly<Record<string, string>>,
    tenures: { permanent: 'varig', transitional: 'overgang', acute: 'akutt' } as Readonly<Record<string, string>>,
    kind: { school: 'skole', kindergarten: 'barnehage', drugScene: 'utsatt sted', service: 'tjeneste', other: 'annet' } as Readonly<Record<string, string>>,
    vocabulary: { group: 'grupper', situation: 'bor nå', feature: 'egenskaper ved boliger', competence: 'kompetanser' } as Readonly<Record<string, string>>,
    state: { let: 'utleid', free: 'ledig', later: 'blir ledig', unavailable: 'ikke til tildeling', notReady: 'ikke klar' } as Readonly<Record<string, string>>,
    travelMode: { walk: 'til fots', bicycle: 'sykkel', bus: 'buss', car: 'bil' } as Readonly<Record<string, string>>,
    answer: { unanswered: 'ikke svart', accepted: 'takket ja', declined: 'takket nei' } as Readonly<Record<string, string>>,
  },
  list: {
    search: 'Søk', filters: 'Utvalg', any: 'alle', yes: 'Ja', no: 'Nei', clear: 'Fjern søk og utvalg', sort: 'Rekkefølge', down: 'synkende', up: 'stigende',
    none: 'Ingen treff. Prøv et annet søk eller utvalg.', empty: 'Det er ingenting i registeret ennå.', emptyWrite: 'Legg inn den første, eller hent alt fra filer på siden Import.', toImport: 'Gå til Import',
    shown: (from: number, to: number, total: number) => `${formatWhole(from)}–${formatWhole(to)} av ${formatWhole(total)}`, pages: 'Sider i listen', previous: 'Forrige', next: 'Neste', page: (n: number) => `Side ${n}`,
    excel: 'Hent som Excel', csv: 'Hent som CSV', template: 'Hent tom mal', files: 'Filer', nothing: '–', busy: 'Henter …',
    sortBy: (name: string) => `Sorter etter ${name}`,
  },
  view: {
    back: 'Til hele listen', edit: 'Endre', remove: 'Ta ut av registeret', erase: 'Slett opplysningene', none: 'ikke oppgitt', all: 'ingen krav', nothingSaid: 'Ingenting er oppgitt.', yes: 'Ja', no: 'Nei',
    lat: (lat: string, lon: string) => `${lat} nord, ${lon} øst`, related: 'Hører sammen med', relatedNone: 'Ingenting annet viser hit.', rounds: 'Runder', roundsNone: 'Har ikke vært med i noen runde.', round: (name: string) => `Runde ${name}`,
    keepUntil: (date: string) => `Opplysningene kan ligge til ${date}. Etter det står de på Oversikt, så noen kan slette dem.`, keepOpen: 'Opplysningene ligger så lenge leieforholdet varer.', keepOpenPost: 'Opplysningene ligger så lenge stillingen varer.',
    changed: (date: string, time: string) => `Sist endret ${date} kl. ${time}`, saved: 'Lagret.', removedDone: 'Tatt ut av registeret.', erasedDone: 'Opplysningene er slettet.',
    assessedBy: (by: string, on: string) => `Vurdert av ${by} ${on}.`, why: (why: string) => `Grunn: ${why}`, until: (date: string) => `Gjelder til og med ${date}.`,
    expired: (date: string) => `Gikk ut ${date}. Teller ikke lenger. Vurder på nytt.`, soon: (date: string) => `Går ut ${date}. Bør vurderes på nytt.`, notAssessed: 'Nei, ikke vurdert slik.', holds: 'Ja', heldNoLonger: 'Gjelder ikke lenger',
    followUp: (minutes: number, evening: number, visits: number) => `${formatWhole(minutes)} minutter i uka, ${formatWhole(evening)} av dem på kveld, fordelt på ${of(visits, 'besøk', 'besøk')}.`,
    competences: (names: string) => `Trenger ${names}.`, currentTeam: 'Følges opp av', noFollowUp: 'Husstanden har ikke meldt behov for oppfølging, eller har takket nei.',
    avoid: (who: string, metres: number) => `${who}, minst ${formatWhole(metres)} meter unna`, near: (place: string, metres: number) => `Innen ${formatWhole(metres)} meter fra ${place}`, away: (place: string, metres: number) => `Minst ${formatWhole(metres)} meter fra ${place}`,
    earmark: (groups: string) => `Bare for ${groups}`, earmarkUntil: (groups: string, until: string) => `Bare for ${groups}, til og med ${until}`, percent: (list: string) => `${list} %`,
  },
  /** What stands where a field says nothing, where that means something. */
  nothingIn: {
    staff: { userLogin: 'bruker ikke Spredt', to: 'ingen sluttdato', address: 'hos teamet', hours: 'ikke ført, får ingen besøk i ukeplanen', absences: 'ikke noe', competences: 'ingen' },
    agreements: { tenancyId: 'leier ikke av kommunen', address: 'boligen i leieforholdet', wish: 'ikke skrevet', answeredOn: 'ikke svart', competences: 'ingen særskilte', times: 'alle tider', mainStaffId: 'ingen ennå', mainSince: 'ikke ført', backupStaffId: 'ingen ennå', wishedStaffIds: 'ingen', barredStaffIds: 'ingen' },
  } as Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>,
  history: {
    heading: 'Historikk', none: 'Ingenting er endret siden dette ble lagt inn.', failed: 'Vi fikk ikke hentet historikken.', by: (who: string) => `av ${who}`, itself: 'av Spredt selv', reason: (why: string) => `Grunn: ${why}`, before: 'Før', after: 'Etter', field: 'Felt',
    erased: 'Det som sto her, er slettet.', caption: (date: string) => `Endringer ${date}`, more: 'Vis hele historikken',
    kind: {
      'row.created': 'Lagt inn', 'row.changed': 'Endret', 'row.removed': 'Tatt ut', 'row.erased': 'Slettet', 'row.opened': 'Åpnet', 'files.takenIn': 'Hentet fra filer', 'municipality.takenIn': 'Hentet fra filer', 'payload.erased': 'Slettet',
    } as Readonly<Record<string, string>>,
  },
  form: {
    change: (name: string) => `Endre ${name}`, save: 'Lagre', saving: 'Lagrer …', cancel: 'Avbryt', required: 'Alle felter må fylles ut, hvis det ikke står (valgfritt).', optional: '(valgfritt)', reason: 'Hvorfor endrer du dette?', reasonNew: 'Vil du skrive noe om hvorfor?',
    reasonHelp: 'Står i historikken, sammen med navnet ditt.', unsaved: 'Du har skrevet noe som ikke er lagret. Vil du gå fra siden likevel?', unsavedShort: 'Ikke lagret', fixed: 'Kan ikke endres.', dateHint: 'dd.mm.åååå', yes: 'Ja', no: 'Nei', choose: 'Velg',
    summary: (n: number) => (n === 1 ? 'Én ting må rettes' : `${n} ting må rettes`), notSaved: 'Vi fikk ikke lagret. Det du har skrevet, står her fortsatt.', add: 'Legg til', takeAway: (name: string) => `Fjern ${name}`, takeAwayOne: 'Fjern',
    searchFor: 'Skriv for å søke', noHit: 'Ingen treff', hits: (n: number) => of(n, 'treff', 'treff'), chosen: (name: string) => `Valgt: ${name}`,
    assess: 'Ja, det er vurdert slik', by: 'Vurdert av', on: 'Vurdert dato', why: 'Grunn', whyHelp: 'Om boligen og situasjonen. Aldri om helse.', until: 'Gjelder til og med', assessAgain: 'Vurder på nytt',
    earmark: 'Boligen er øremerket', earmarkGroups: 'Grupper som kan flytte inn', earmarkUntil: 'Øremerket til og med (valgfritt)', followUp: 'Husstanden ønsker oppfølging', minutes: 'Minutter i uka', evening: 'Av dem på kveld', visits: 'Besøk i uka', competences: 'Kompetanser som trengs (valgfritt)', team: 'Team i dag (valgfritt)',
    who: 'Saksnummer eller leietaker', metres: 'Meter', place: 'Sted', near: 'nær', away: 'unna', wish: 'Ønske', addAvoid: 'Legg til en de ikke skal bo nær', addWish: 'Legg til et ønske',
  },
  fault: {
    missing: () => 'Må fylles ut.', notWhole: () => 'Skriv et helt tall.', notANumber: () => 'Skriv et tall, som 12 eller 12,5.', outside: (least: string, most: string) => `Skriv et tall fra ${least} til ${most}.`,
    notADate: () => 'Datoen finnes ikke. Skriv den som dd.mm.åååå.', dateOutside: (first: string, last: string) => `Skriv en dato fra ${first} til ${last}.`, unseenSigns: () => 'Her er tegn som ikke synes. Skriv teksten på nytt.', notAChoice: () => 'Velg en av mulighetene.', tooLong: (most: string) => `For lang. Bruk høyst ${most} tegn.`, listedTwice: () => 'Det samme er valgt to ganger.',
    birthNumber: () => 'Her ser det ut til å stå et fødselsnummer. Det kan ikke ligge i Spredt. Bruk saksnummeret i stedet.', order: (first: string) => `Kan ikke være før ${first}.`, aboveTotal: (most: string) => `Kan ikke være mer enn ${most}.`,
    badId: () => 'Bruk tegn som synes, ikke bare punktum, og ingen mellomrom først eller sist.',
    hasSeparator: () => 'Bruk verken komma eller |: de skiller id-er i lister.', unknownReference: () => 'Finnes ikke i registeret. Velg en fra listen.', unknownWord: () => 'Ordet er ikke godkjent for bruk. Velg et fra listen, eller be om at det legges inn under Ord.', addressUnknown: () => 'Vi finner ikke gata i adresseregisteret. Se etter om den er skrevet riktig.',
    houseNumberUnknown: () => 'Vi finner ikke husnummeret i denne gata.', ownReference: () => 'Husstanden kan ikke vise til seg selv.', letTwice: () => 'Boligen er leid ut til en annen i samme tid.', freeButLet: () => 'Boligen er leid ut, og kan ikke være ledig.',
    freeBeforeMoveOut: () => 'Boligen blir ikke ledig før leietakeren har flyttet ut.', idTaken: () => 'Er i bruk fra før. Velg en annen.', cannotChange: () => 'Kan ikke endres.', tooFar: (most: string) => `Kan ikke gjelde lenger enn til ${most}.`, unknown: () => 'Kan ikke brukes slik det står.',
    notATime: () => 'Skriv et klokkeslett, som 08:00.', mustFollow: (first: string) => `Må være etter ${first}.`, tooLate: (last: string) => `Kan ikke være etter ${last}.`, overlaps: () => 'Overlapper med en annen tid samme dag.', sameStaff: () => 'Hovedkontakt og reserve må være to forskjellige.',
    barredStaff: () => 'Står også under dem som ikke skal komme.', addressOfTenancy: () => 'Leieforholdet har en adresse. La dette stå tomt.', notAnswered: () => 'Svaret er ikke ført. Velg svaret, eller la datoen stå tom.', unknownUser: () => 'Ingen bruker i Spredt har dette brukernavnet.',
    userTaken: (id: string) => `Brukernavnet er knyttet til en annen ansatt, ${id}.`, notAtWork: (day: string) => `Har ikke stilling hos dere ${day}.`,
  },
  meanwhile: {
    heading: (who: string) => `${who} har endret det samme mens du skrev`, headingUnknown: 'Noen har endret det samme mens du skrev', help: 'Ingenting er gått tapt. Velg hva som skal stå, og lagre på nytt.', merged: 'Dere har endret hvert deres. Alt er satt sammen her. Se over og lagre på nytt.',
    taken: (fields: string) => `Tatt med fra den andre: ${fields}.`, mine: 'Du skrev', theirs: 'Nå står det', by: (who: string, date: string, time: string) => `${who}, ${date} kl. ${time}`, keepMine: 'Bruk min', keepTheirs: 'Bruk det som står',
    choose: 'Velg for hvert felt før du lagrer.', gone: 'Noen har tatt dette ut av registeret mens du skrev. Det du skrev, står her til du går fra siden.',
  },
  leave: {
    removeHeading: (name: string) => `Ta ${name} ut av registeret`, removeHelp: 'Raden forsvinner fra listene. Historikken blir liggende, og runder som er holdt, endres ikke.', removeReason: 'Hvorfor tas den ut?', removeButton: 'Ta ut',
    eraseHeading: (name: string) => `Slett opplysningene om ${name}`, eraseHelp: 'Alt registeret og historikken sier, blir borte for godt og kan ikke hentes tilbake. Igjen står bare at noe er slettet, når, av hvem og hvorfor. Sikkerhetskopier må dere slette selv.',
    eraseAlso: { staff: 'Ukeplaner og forslag til kontakter som nevner den ansatte, blir tomme og må lages på nytt. At besøk er gjort, blir stående, uten hvem som gjorde dem.', agreements: 'Det som er ført og planlagt av besøk, slettes også. Forslag til kontakter som nevner avtalen, blir tomme og må lages på nytt.' } as Readonly<Partial<Record<string, string>>>,
    eraseReason: 'Hvorfor slettes de?', eraseReasonHelp: 'Skriv ikke noe om personen. Grunnen blir stående.', eraseButton: 'Slett for godt', cancel: 'Avbryt', inUse: 'Den kan ikke tas ut, for disse viser til den:',
    rounds: 'Disse rundene har fortsatt husstanden med:', roundKept: (name: string, date: string) => `Runde ${name}, slettes ${date}`, roundKeptOpen: (name: string) => `Runde ${name}`, done: (name: string) => `Opplysningene om ${name} er slettet.`, doneRemoved: (name: string) => `${name} er tatt ut av registeret.`,
    back: 'Til listen',
  },
};
