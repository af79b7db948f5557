import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';
import { nnFollowUpForm } from './nn-follow-up-form.ts';
import { nnFields, nnHints } from './nn-fields.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the registers in nynorsk. */
export const nnRegisters: Dictionary['registers'] = {
  field: nnFields, hint: nnHints, followUpForm: nnFollowUpForm,
  row: { dwellings: 'Bustad', sites: 'Bumiljø', areas: 'Område', places: 'Stad', households: 'Hushald', tenancies: 'Leigeforhold', teams: 'Team', staff: 'Tilsett', agreements: 'Avtale', words: 'Ord' },
  create: { dwellings: 'Ny bustad', sites: 'Nytt bumiljø', areas: 'Nytt område', places: 'Ny stad', households: 'Nytt hushald', tenancies: 'Nytt leigeforhold', teams: 'Nytt team', staff: 'Ny tilsett', agreements: 'Ny avtale', words: 'Nytt ord' },
  count: {
    dwellings: (n) => of(n, 'bustad', 'bustader'), sites: (n) => of(n, 'bumiljø', 'bumiljø'), areas: (n) => of(n, 'område', 'område'), places: (n) => of(n, 'stad', 'stader'),
    households: (n) => of(n, 'hushald', 'hushald'), tenancies: (n) => of(n, 'leigeforhold', 'leigeforhold'), teams: (n) => of(n, 'team', 'team'), staff: (n) => of(n, 'tilsett', 'tilsette'), agreements: (n) => of(n, 'avtale', 'avtalar'), words: (n) => of(n, 'ord', 'ord'),
  },
  searchIn: {
    dwellings: 'Adresse, bustadnummer …', sites: 'Namn, adresse …', areas: 'Namn …', places: 'Namn, adresse …', households: 'Saksnummer …', tenancies: 'Leigetakar, bustad …', teams: 'Namn, adresse …',
    staff: 'Namn, team …', agreements: 'Avtalenummer, team …', words: 'Ord, heimel …',
  },
  section: {
    about: 'Om', address: 'Adresse', use: 'Bruk', home: 'Bustaden', kobo: 'Frå Kobo', homes: 'Heimane', application: 'Søknaden', people: 'Dei som søkjer', needs: 'Det hushaldet treng', wishes: 'Det hushaldet ønskjer',
    followUp: 'Oppfølging', assessments: 'Vurderingar', lease: 'Leiga', who: 'Kven teamet følgjer opp', time: 'Tid', approval: 'Godkjenning',
    post: 'Stillinga', way: 'Kor dagen begynner', hours: 'Arbeidstid', decision: 'Vedtak og svar', whom: 'Kven avtalen gjeld', phases: 'Fasar', visits: 'Besøka', faces: 'Kven som kjem',
  },
  choice: {
    staffing: { none: 'ingen', onCall: 'på tilkalling', daytime: 'på dagtid', allHours: 'heile døgnet' },
    needsStaffing: { none: 'nei', onCall: 'på tilkalling', daytime: 'på dagtid', allHours: 'heile døgnet' },
    tenure: { permanent: 'varig', transitional: 'overgang', acute: 'akutt' },
    tenures: { permanent: 'varig', transitional: 'overgang', acute: 'akutt' },
    kind: { school: 'skule', kindergarten: 'barnehage', drugScene: 'utsett stad', service: 'teneste', other: 'anna' },
    vocabulary: { group: 'grupper', situation: 'bur no', feature: 'eigenskapar ved bustader', competence: 'kompetansar' },
    state: { let: 'utleigd', free: 'ledig', later: 'blir ledig', unavailable: 'ikkje til tildeling', notReady: 'ikkje klar' },
    travelMode: { walk: 'til fots', bicycle: 'sykkel', bus: 'buss', car: 'bil' },
    answer: { unanswered: 'ikkje svart', accepted: 'takka ja', declined: 'takka nei' },
  },
  list: {
    search: 'Søk', filters: 'Utval', any: 'alle', yes: 'Ja', no: 'Nei', clear: 'Fjern søk og utval', sort: 'Rekkjefølgje', down: 'søkkande', up: 'stigande',
    none: 'Ingen treff. Prøv eit anna søk eller utval.', empty: 'Det er ingenting i registeret enno.', emptyWrite: 'Legg inn den første, eller hent alt frå filer på sida Import.', toImport: 'Gå til Import',
    shown: (from, to, total) => `${formatWhole(from)}–${formatWhole(to)} av ${formatWhole(total)}`, pages: 'Sider i lista', previous: 'Førre', next: 'Neste', page: (n) => `Side ${n}`,
    excel: 'Hent som Excel', csv: 'Hent som CSV', template: 'Hent tom mal', files: 'Filer', nothing: '–', busy: 'Hentar …',
    sortBy: (name) => `Sorter etter ${name}`,
  },
  view: {
    back: 'Til heile lista', edit: 'Endre', remove: 'Ta ut av registeret', erase: 'Slett opplysningane', none: 'ikkje oppgitt', all: 'ingen krav', nothingSaid: 'Ingenting er oppgitt.', yes: 'Ja', no: 'Nei',
    lat: (lat, lon) => `${lat} nord, ${lon} aust`, related: 'Høyrer saman med', relatedNone: 'Ingenting anna viser hit.', rounds: 'Rundar', roundsNone: 'Har ikkje vore med i nokon runde.', round: (name) => `Runde ${name}`,
    keepUntil: (date) => `Opplysningane kan liggje til ${date}. Etter det står dei på Oversikt, så nokon kan slette dei.`, keepOpen: 'Opplysningane ligg så lenge leigeforholdet varer.', keepOpenPost: 'Opplysningane ligg så lenge stillinga varer.',
    changed: (date, time) => `Sist endra ${date} kl. ${time}`, saved: 'Lagra.', removedDone: 'Teke ut av registeret.', erasedDone: 'Opplysningane er sletta.',
    assessedBy: (by, on) => `Vurdert av ${by} ${on}.`, why: (why) => `Grunn: ${why}`, until: (date) => `Gjeld til og med ${date}.`,
    expired: (date) => `Gjekk ut ${date}. Tel ikkje lenger. Vurder på nytt.`, soon: (date) => `Går ut ${date}. Bør vurderast på nytt.`, notAssessed: 'Nei, ikkje vurdert slik.', holds: 'Ja', heldNoLonger: 'Gjeld ikkje lenger',
    followUp: (minutes, evening, visits) => `${formatWhole(minutes)} minutt i veka, ${formatWhole(evening)} av dei på kveld, fordelt på ${of(visits, 'besøk', 'besøk')}.`,
    competences: (names) => `Treng ${names}.`, currentTeam: 'Blir følgt opp av', noFollowUp: 'Hushaldet har ikkje meldt behov for oppfølging, eller har takka nei.',
    avoid: (who, metres) => `${who}, minst ${formatWhole(metres)} meter unna`, near: (place, metres) => `Innan ${formatWhole(metres)} meter frå ${place}`, away: (place, metres) => `Minst ${formatWhole(metres)} meter frå ${place}`,
    earmark: (groups) => `Berre for ${groups}`, earmarkUntil: (groups, until) => `Berre for ${groups}, til og med ${until}`, percent: (list) => `${list} %`,
  },
  nothingIn: {
    staff: { userLogin: 'bruker ikkje Spredt', to: 'ingen sluttdato', address: 'hos teamet', hours: 'ikkje ført, får ingen besøk i vekeplanen', absences: 'ikkje noko', competences: 'ingen' },
    agreements: { tenancyId: 'leiger ikkje av kommunen', address: 'bustaden i leigeforholdet', wish: 'ikkje skrive', answeredOn: 'ikkje svart', competences: 'ingen særskilde', times: 'alle tider', mainStaffId: 'ingen enno', mainSince: 'ikkje ført', backupStaffId: 'ingen enno', wishedStaffIds: 'ingen', barredStaffIds: 'ingen' },
  },
  history: {
    heading: 'Historikk', none: 'Ingenting er endra sidan dette blei lagt inn.', failed: 'Vi fekk ikkje henta historikken.', by: (who) => `av ${who}`, itself: 'av Spredt sjølv', reason: (why) => `Grunn: ${why}`, before: 'Før', after: 'Etter', field: 'Felt',
    erased: 'Det som stod her, er sletta.', caption: (date) => `Endringar ${date}`, more: 'Vis heile historikken',
    kind: {
      'row.created': 'Lagt inn', 'row.changed': 'Endra', 'row.removed': 'Teke ut', 'row.erased': 'Sletta', 'row.opened': 'Opna', 'files.takenIn': 'Henta frå filer', 'municipality.takenIn': 'Henta frå filer', 'payload.erased': 'Sletta',
    },
  },
  form: {
    change: (name) => `Endre ${name}`, save: 'Lagre', saving: 'Lagrar …', cancel: 'Avbryt', required: 'Alle felt må fyllast ut, om det ikkje står (valfritt).', optional: '(valfritt)', reason: 'Kvifor endrar du dette?', reasonNew: 'Vil du skrive noko om kvifor?',
    reasonHelp: 'Står i historikken, saman med namnet ditt.', unsaved: 'Du har skrive noko som ikkje er lagra. Vil du gå frå sida likevel?', unsavedShort: 'Ikkje lagra', fixed: 'Kan ikkje endrast.', dateHint: 'dd.mm.åååå', yes: 'Ja', no: 'Nei', choose: 'Vel',
    summary: (n) => (n === 1 ? 'Éin ting må rettast' : `${n} ting må rettast`), notSaved: 'Vi fekk ikkje lagra. Det du har skrive, står her framleis.', add: 'Legg til', takeAway: (name) => `Fjern ${name}`, takeAwayOne: 'Fjern',
    searchFor: 'Skriv for å søkje', noHit: 'Ingen treff', hits: (n) => of(n, 'treff', 'treff'), chosen: (name) => `Valt: ${name}`,
    assess: 'Ja, det er vurdert slik', by: 'Vurdert av', on: 'Vurdert dato', why: 'Grunn', whyHelp: 'Om bustaden og situasjonen. Aldri om helse.', until: 'Gjeld til og med', assessAgain: 'Vurder på nytt',
    earmark: 'Bustaden er øyremerkt', earmarkGroups: 'Grupper som kan flytte inn', earmarkUntil: 'Øyremerkt til og med (valfritt)', followUp: 'Hushaldet ønskjer oppfølging', minutes: 'Minutt i veka', evening: 'Av dei på kveld', visits: 'Besøk i veka', competences: 'Kompetansar som trengst (valfritt)', team: 'Team i dag (valfritt)',
    who: 'Saksnummer eller leigetakar', metres: 'Meter', place: 'Stad', near: 'nær', away: 'unna', wish: 'Ønske', addAvoid: 'Legg til nokon dei ikkje skal bu nær', addWish: 'Legg til eit ønske',
  },
  fault: {
    missing: () => 'Må fyllast ut.', notWhole: () => 'Skriv eit heilt tal.', notANumber: () => 'Skriv eit tal, som 12 eller 12,5.', outside: (least, most) => `Skriv eit tal frå ${least} til ${most}.`,
    notADate: () => 'Datoen finst ikkje. Skriv han som dd.mm.åååå.', dateOutside: (first, last) => `Skriv ein dato frå ${first} til ${last}.`, unseenSigns: () => 'Her er teikn som ikkje er synlege. Skriv teksten på nytt.', notAChoice: () => 'Vel eitt av alternativa.', tooLong: (most) => `For lang. Bruk høgst ${most} teikn.`, listedTwice: () => 'Det same er valt to gonger.',
    birthNumber: () => 'Her ser det ut til å stå eit fødselsnummer. Det kan ikkje liggje i Spredt. Bruk saksnummeret i staden.', order: (first) => `Kan ikkje vere før ${first}.`, aboveTotal: (most) => `Kan ikkje vere meir enn ${most}.`,
    badId: () => 'Bruk teikn som er synlege, ikkje berre punktum, og ingen mellomrom først eller sist.',
    hasSeparator: () => 'Bruk verken komma eller |: dei skil id-ar i lister.', unknownReference: () => 'Finst ikkje i registeret. Vel éin frå lista.', unknownWord: () => 'Ordet er ikkje godkjent for bruk. Vel eit frå lista, eller be om at det blir lagt inn under Ord.', addressUnknown: () => 'Vi finn ikkje gata i adresseregisteret. Sjå etter om ho er skriven rett.',
    houseNumberUnknown: () => 'Vi finn ikkje husnummeret i denne gata.', ownReference: () => 'Hushaldet kan ikkje vise til seg sjølv.', letTwice: () => 'Bustaden er leigd ut til ein annan i same tid.', freeButLet: () => 'Bustaden er leigd ut, og kan ikkje vere ledig.',
    freeBeforeMoveOut: () => 'Bustaden blir ikkje ledig før leigetakaren har flytta ut.', idTaken: () => 'Er i bruk frå før. Vel ein annan.', cannotChange: () => 'Kan ikkje endrast.', tooFar: (most) => `Kan ikkje gjelde lenger enn til ${most}.`, unknown: () => 'Kan ikkje brukast slik det står.',
    notATime: () => 'Skriv eit klokkeslett, som 08:00.', mustFollow: (first) => `Må vere etter ${first}.`, tooLate: (last) => `Kan ikkje vere etter ${last}.`, overlaps: () => 'Overlappar med ei anna tid same dag.', sameStaff: () => 'Hovudkontakt og reserve må vere to ulike.',
    barredStaff: () => 'Står òg under dei som ikkje skal kome.', addressOfTenancy: () => 'Leigeforholdet har ei adresse. La dette stå tomt.', notAnswered: () => 'Svaret er ikkje ført. Vel svaret, eller la datoen stå tom.', unknownUser: () => 'Ingen brukar i Spredt har dette brukarnamnet.',
    userTaken: (id) => `Brukarnamnet er knytt til ein annan tilsett, ${id}.`, notAtWork: (day) => `Har ikkje stilling hos dykk ${day}.`,
  },
  meanwhile: {
    heading: (who) => `${who} har endra det same medan du skreiv`, headingUnknown: 'Nokon har endra det same medan du skreiv', help: 'Ingenting er gått tapt. Vel kva som skal stå, og lagre på nytt.', merged: 'De har endra kvar dykkar. Alt er sett saman her. Sjå over og lagre på nytt.',
    taken: (fields) => `Teke med frå den andre: ${fields}.`, mine: 'Du skreiv', theirs: 'No står det', by: (who, date, time) => `${who}, ${date} kl. ${time}`, keepMine: 'Bruk min', keepTheirs: 'Bruk det som står',
    choose: 'Vel for kvart felt før du lagrar.', gone: 'Nokon har teke dette ut av registeret medan du skreiv. Det du skreiv, står her til du går frå sida.',
  },
  leave: {
    removeHeading: (name) => `Ta ${name} ut av registeret`, removeHelp: 'Rada forsvinn frå listene. Historikken blir liggjande, og rundar som er haldne, blir ikkje endra.', removeReason: 'Kvifor blir ho teken ut?', removeButton: 'Ta ut',
    eraseHeading: (name) => `Slett opplysningane om ${name}`, eraseHelp: 'Alt registeret og historikken seier, blir borte for godt og kan ikkje hentast tilbake. Att står berre at noko er sletta, når, av kven og kvifor. Tryggingskopiar må de slette sjølve.',
    eraseAlso: { staff: 'Vekeplanar og forslag til kontaktar som nemner den tilsette, blir tomme og må lagast på nytt. At besøk er gjorde, blir ståande, utan kven som gjorde dei.', agreements: 'Det som er ført og planlagt av besøk, blir òg sletta. Forslag til kontaktar som nemner avtalen, blir tomme og må lagast på nytt.' },
    eraseReason: 'Kvifor blir dei sletta?', eraseReasonHelp: 'Skriv ikkje noko om personen. Grunnen blir ståande.', eraseButton: 'Slett for godt', cancel: 'Avbryt', inUse: 'Ho kan ikkje takast ut, for desse viser til henne:',
    rounds: 'Desse rundane har framleis hushaldet med:', roundKept: (name, date) => `Runde ${name}, blir sletta ${date}`, roundKeptOpen: (name) => `Runde ${name}`, done: (name) => `Opplysningane om ${name} er sletta.`, doneRemoved: (name) => `${name} er teke ut av registeret.`,
    back: 'Til lista',
  },
};
