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
  words: { code: 'Blir brukt i filer og retningslinjer. Kan ikkje endrast seinare.', definition: 'Så klart at to saksbehandlarar bruker ordet likt. Beskriv situasjonen, ikkje helsa.', approvedBy: 'Den som har bestemt at ordet skal brukast.' },
};
