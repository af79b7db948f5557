import type { Dictionary } from './nb.ts';

/** What the fields of the registers are called in nynorsk. */
export const nnFields: Dictionary['registers']['field'] = {
  dwellings: {
    id: 'Bustadnummer', siteId: 'Bumiljø', street: 'Gate', number: 'Husnummer', letter: 'Bokstav', postcode: 'Postnummer', bruksenhetsnummer: 'Bruksenhetsnummer',
    status: 'Status i Kobo', statusDate: 'Status sidan', availableFrom: 'Ledig frå (oppgitt)', managedByDepartment: 'Blir tildelt av oss', bedrooms: 'Soverom', monthlyRentNok: 'Husleige, kr i månaden',
    stepFree: 'Trinnfri', wheelchair: 'Plass til rullestol', petsAllowed: 'Dyr er tillatne', staffing: 'Bemanning', tenure: 'Slags leige', earmark: 'Øyremerking', features: 'Eigenskapar',
    maxMembers: 'Høgst så mange personar', koboType: 'Bustadtype i Kobo', koboTenureForm: 'Disposisjonsform i Kobo', state: 'Tilstand', freeFrom: 'Ledig frå',
  },
  sites: {
    id: 'Kode', name: 'Namn', address: 'Adresse', areaId: 'Område', homes: 'Heimar i alt', limitExempt: 'Unnateke frå grensene', lat: 'Breiddegrad', lon: 'Lengdegrad', municipalHomes: 'Kommunale heimar',
  },
  areas: { id: 'Kode', name: 'Namn', homes: 'Heimar i alt' },
  places: { id: 'Kode', name: 'Namn', kind: 'Slags stad', address: 'Adresse', lat: 'Breiddegrad', lon: 'Lengdegrad' },
  households: {
    id: 'Saksnummer', groups: 'Grupper', situation: 'Bur no', applicationDate: 'Søknadsdato', readyFrom: 'Klar til å flytte frå', neededBy: 'Frist', age: 'Alder', members: 'Personar',
    bedroomsMin: 'Soverom, minst', needsStepFree: 'Treng trinnfri bustad', needsWheelchair: 'Treng plass til rullestol', maxMonthlyRentNok: 'Høgaste husleige, kr i månaden', hasPet: 'Har dyr',
    needsStaffing: 'Treng bemanning', tenures: 'Slags leige som passar', 'assessments.counted': 'Tel med i konsentrasjon', 'assessments.shielded': 'Blir skjerma', 'assessments.unrest': 'Uro kan ventast',
    excludedAreaIds: 'Område hushaldet ikkje vil bu i', excludedSiteIds: 'Bumiljø hushaldet ikkje vil bu i', avoids: 'Skal ikkje bu nær', areaWishes: 'Ønskjer seg til områda', pointWishes: 'Ønske om avstand til stader',
    mustHave: 'Bustaden må ha', mustNotHave: 'Bustaden må ikkje ha', followUp: 'Buoppfølging', waitingMonths: 'Venta, månader',
  },
  tenancies: {
    id: 'Leigetakar', dwellingId: 'Bustad', startDate: 'Frå', endDate: 'Leiga går ut', movesOut: 'Flyttar ut', 'assessments.counted': 'Tel med i konsentrasjon', 'assessments.shielded': 'Blir skjerma',
  },
  teams: {
    id: 'Kode', name: 'Namn', address: 'Adresse', lat: 'Breiddegrad', lon: 'Lengdegrad', areaIds: 'Område', competences: 'Kompetansar', minAge: 'Yngste alder', maxAge: 'Eldste alder',
    postPercents: 'Stillingar i prosent', capacityMinutes: 'Minutt i veka', committedMinutes: 'Bundne minutt', eveningCapacityMinutes: 'Kveldsminutt i veka', eveningCommittedMinutes: 'Bundne kveldsminutt',
    freeMinutes: 'Minutt att',
  },
  staff: {
    id: 'Kode', name: 'Namn', userLogin: 'Brukarnamn i Spredt', teamId: 'Team', postPercent: 'Stilling i prosent', isProjectPost: 'Prosjektstilling', from: 'Frå', to: 'Til', competences: 'Kompetansar og språk',
    address: 'Startar dagen på ei anna adresse', lat: 'Breiddegrad', lon: 'Lengdegrad', travelMode: 'Reisemåte', hours: 'Arbeidstid i veka', absences: 'Fråvær',
  },
  agreements: {
    id: 'Avtalenummer', tenancyId: 'Leigeforhold', address: 'Adresse, for dei som ikkje leiger av kommunen', lat: 'Breiddegrad', lon: 'Lengdegrad', age: 'Alder', teamId: 'Team', decidedOn: 'Vedteken dato', startDate: 'Frå', endDate: 'Til',
    purpose: 'Kva oppfølginga skal føre til', wish: 'Kva personen sjølv ønskjer', answer: 'Svar', answeredOn: 'Svarte dato', phases: 'Fasar', leastDaysApart: 'Dagar mellom besøk, minst', byTwo: 'To må kome saman',
    competences: 'Kompetansar og språk som trengst', times: 'Tider som passar', mainStaffId: 'Hovudkontakt', mainSince: 'Hovudkontakt sidan', backupStaffId: 'Reserve', wishedStaffIds: 'Ønskjer seg', barredStaffIds: 'Skal ikkje kome',
  },
  words: { vocabulary: 'Ordliste', code: 'Kode', name: 'Ord', definition: 'Kva ordet tyder', authority: 'Heimel', approvedBy: 'Godkjent av', approvedOn: 'Godkjent dato' },
};

/** What one should know to fill a field, in nynorsk. */
export const nnHints: Dictionary['registers']['hint'] = {
  dwellings: {
    id: 'Nummeret de kjenner bustaden på.', street: 'Slik gata er skriven i adresseregisteret. Spredt finn staden på kartet ut frå adressa.', bruksenhetsnummer: 'Ein bokstav og fire tal, som H0102.',
    status: 'Slik det står i Kobo, som UTLEID eller KLAR_FOR_INNFLYTTING.', earmark: 'Berre desse gruppene kan flytte inn.',
  },
  sites: { homes: 'Alle heimar der, òg private.', limitExempt: 'Når kommunen har bestemt at mange skal bu saman der.', lat: 'La stå tomt, så finn Spredt staden ut frå adressa.' },
  areas: { homes: 'Alle heimar i området, òg private.' },
  places: { lat: 'La stå tomt, så finn Spredt staden ut frå adressa.' },
  households: {
    id: 'Saksnummer i fagsystemet. Ikkje namn og ikkje fødselsnummer.', groups: 'Gruppene som retningslinjene gir prioritet.', readyFrom: 'Den første dagen hushaldet kan flytte inn.', neededBy: 'Den siste dagen hushaldet kan stå utan bustad. La stå tomt når det ikkje er nokon frist.',
    age: 'Alderen til den eldste som flyttar inn.', avoids: 'Saksnummer eller leigetakar, og kor langt unna. De vurderer det; ingen får vite det.', pointWishes: 'Til dømes nær ein barnehage eller eit stykke frå ein stad.',
    followUp: 'Det hushaldet sjølv vil ha. Takkar det nei, har det ingenting å seie for bustaden.',
  },
  tenancies: { id: 'Saksnummer eller ein annan kode de kjenner leigetakaren på. Ikkje namn og ikkje fødselsnummer.', movesOut: 'Blir fylt ut når det er sikkert at leigetakaren flyttar.' },
  teams: { postPercents: 'Med komma mellom, som 100, 100, 50.', committedMinutes: 'Det teamet alt har lova bort kvar veke.', lat: 'La stå tomt, så finn Spredt staden ut frå adressa.' },
  staff: {
    id: 'Ein kort kode som ikkje blir endra, som A-12.', userLogin: 'Det den tilsette loggar inn med. La stå tomt for ein som ikkje bruker Spredt.', from: 'Første dag i stillinga.', to: 'Siste dag. La stå tomt når stillinga er fast.', address: 'La stå tomt, så startar dagen hos teamet.',
    lat: 'La stå tomt, så finn Spredt staden ut frå adressa.', competences: 'Språk er òg kompetansar. Dei blir lagde inn under Ord.', hours: 'Tida den tilsette er på jobb. Utan arbeidstid blir stillinga rekna med i tida til teamet, men får ingen besøk i vekeplanen.', absences: 'Berre når, aldri kvifor. La klokkesletta stå tomme for heile dagar.',
  },
  agreements: {
    id: 'Nummeret de kjenner avtalen på. Ikkje namn og ikkje fødselsnummer.', tenancyId: 'Då blir adressa til bustaden brukt.', address: 'La stå tomt for den som leiger av kommunen.', lat: 'La stå tomt, så finn Spredt staden ut frå adressa.',
    purpose: 'Til dømes orden i økonomien. Helse og vanar høyrer heime i fagsystemet, ikkje her.', wish: 'Slik personen sa det. Helse og vanar høyrer heime i fagsystemet, ikkje her.', answer: 'Eit nei har ingenting å seie for bustaden.', endDate: 'Siste dag avtalen gjeld.', phases: '«Kvar … veke» er 1 for kvar veke og 2 for annakvar. «Minutt» er for kvart besøk. «På kveld» er kor mange av besøka. La «Evaluert» stå tomt til det er gjort.', leastDaysApart: '0 når to besøk kan vere på same dag, 1 når dei må vere på kvar sin dag.', byTwo: 'Når det trengst for at dei som kjem, skal vere trygge.',
    competences: 'Alle som er kryssa av, må finnast hos den som kjem.', times: 'La stå tomt når alle tider passar.', mainSince: 'Kontinuiteten blir rekna frå denne dagen.', wishedStaffIds: 'Tilsette personen sjølv har bede om.', barredStaffIds: 'Tilsette som aldri blir sette opp her. Skriv ikkje kvifor.',
  },
  words: { code: 'Blir brukt i filer og retningslinjer. Kan ikkje endrast seinare.', definition: 'Så klart at to saksbehandlarar bruker ordet likt. Beskriv situasjonen, ikkje helsa.', approvedBy: 'Den som har bestemt at ordet skal brukast.' },
};
