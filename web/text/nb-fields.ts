/** What the fields of the registers are called in bokmål, by register and key; those that are worked out too. */
export const nbFields = {
  dwellings: {
    id: 'Bolignummer', siteId: 'Bosted', street: 'Gate', number: 'Husnummer', letter: 'Bokstav', postcode: 'Postnummer', bruksenhetsnummer: 'Bruksenhetsnummer',
    status: 'Status i Kobo', statusDate: 'Status siden', availableFrom: 'Ledig fra (oppgitt)', managedByDepartment: 'Tildeles av oss', bedrooms: 'Soverom', monthlyRentNok: 'Husleie, kr i måneden',
    stepFree: 'Trinnfri', wheelchair: 'Plass til rullestol', petsAllowed: 'Dyr er tillatt', staffing: 'Bemanning', tenure: 'Slags leie', earmark: 'Øremerking', features: 'Egenskaper',
    maxMembers: 'Høyst så mange personer', koboType: 'Boligtype i Kobo', koboTenureForm: 'Disposisjonsform i Kobo', state: 'Tilstand', freeFrom: 'Ledig fra',
  },
  sites: {
    id: 'Kode', name: 'Navn', address: 'Adresse', areaId: 'Område', homes: 'Hjem i alt', limitExempt: 'Unntatt fra grensene', lat: 'Breddegrad', lon: 'Lengdegrad', municipalHomes: 'Kommunale hjem',
  },
  areas: { id: 'Kode', name: 'Navn', homes: 'Hjem i alt' },
  places: { id: 'Kode', name: 'Navn', kind: 'Slags sted', address: 'Adresse', lat: 'Breddegrad', lon: 'Lengdegrad' },
  households: {
    id: 'Saksnummer', groups: 'Grupper', situation: 'Bor nå', applicationDate: 'Søknadsdato', readyFrom: 'Klar til å flytte fra', neededBy: 'Frist', age: 'Alder', members: 'Personer',
    bedroomsMin: 'Soverom, minst', needsStepFree: 'Trenger trinnfri bolig', needsWheelchair: 'Trenger plass til rullestol', maxMonthlyRentNok: 'Høyeste husleie, kr i måneden', hasPet: 'Har dyr',
    needsStaffing: 'Trenger bemanning', tenures: 'Slags leie som passer', 'assessments.counted': 'Teller med i konsentrasjon', 'assessments.shielded': 'Skjermes', 'assessments.unrest': 'Uro kan ventes',
    excludedAreaIds: 'Områder husstanden ikke vil bo i', excludedSiteIds: 'Bosteder husstanden ikke vil bo på', avoids: 'Skal ikke bo nær', areaWishes: 'Ønsker seg til områdene', pointWishes: 'Ønsker om avstand til steder',
    mustHave: 'Boligen må ha', mustNotHave: 'Boligen må ikke ha', followUp: 'Booppfølging', waitingMonths: 'Ventet, måneder',
  },
  tenancies: {
    id: 'Leietaker', dwellingId: 'Bolig', startDate: 'Fra', endDate: 'Leien går ut', movesOut: 'Flytter ut', 'assessments.counted': 'Teller med i konsentrasjon', 'assessments.shielded': 'Skjermes',
  },
  teams: {
    id: 'Kode', name: 'Navn', address: 'Adresse', lat: 'Breddegrad', lon: 'Lengdegrad', areaIds: 'Områder', competences: 'Kompetanser', minAge: 'Yngste alder', maxAge: 'Eldste alder',
    postPercents: 'Stillinger i prosent', capacityMinutes: 'Minutter i uka', committedMinutes: 'Bundne minutter', eveningCapacityMinutes: 'Kveldsminutter i uka', eveningCommittedMinutes: 'Bundne kveldsminutter',
    freeMinutes: 'Minutter igjen',
  },
  staff: {
    id: 'Kode', name: 'Navn', userLogin: 'Brukernavn i Spredt', teamId: 'Team', postPercent: 'Stilling i prosent', isProjectPost: 'Prosjektstilling', from: 'Fra', to: 'Til', competences: 'Kompetanser og språk',
    address: 'Starter dagen på en annen adresse', lat: 'Breddegrad', lon: 'Lengdegrad', travelMode: 'Reisemåte', hours: 'Arbeidstid i uka', absences: 'Fravær',
  },
  agreements: {
    id: 'Avtalenummer', tenancyId: 'Leieforhold', address: 'Adresse, for dem som ikke leier av kommunen', lat: 'Breddegrad', lon: 'Lengdegrad', age: 'Alder', teamId: 'Team', decidedOn: 'Vedtatt dato', startDate: 'Fra', endDate: 'Til',
    purpose: 'Hva oppfølgingen skal føre til', wish: 'Hva personen selv ønsker', answer: 'Svar', answeredOn: 'Svarte dato', phases: 'Faser', leastDaysApart: 'Dager mellom besøk, minst', byTwo: 'To må komme sammen',
    competences: 'Kompetanser og språk som trengs', times: 'Tider som passer', mainStaffId: 'Hovedkontakt', mainSince: 'Hovedkontakt siden', backupStaffId: 'Reserve', wishedStaffIds: 'Ønsker seg', barredStaffIds: 'Skal ikke komme',
  },
  words: { vocabulary: 'Ordliste', code: 'Kode', name: 'Ord', definition: 'Hva ordet betyr', authority: 'Hjemmel', approvedBy: 'Godkjent av', approvedOn: 'Godkjent dato' },
};

/** What one should know to fill a field, in bokmål; fields that explain themselves have none. */
export const nbHints = {
  dwellings: {
    id: 'Nummeret dere kjenner boligen på.', street: 'Slik gata er skrevet i adresseregisteret. Spredt finner stedet på kartet ut fra adressen.', bruksenhetsnummer: 'En bokstav og fire tall, som H0102.',
    status: 'Slik det står i Kobo, som UTLEID eller KLAR_FOR_INNFLYTTING.', earmark: 'Bare disse gruppene kan flytte inn.',
  },
  sites: { homes: 'Alle hjem på bostedet, også private.', limitExempt: 'Når kommunen har bestemt at mange skal bo sammen der.', lat: 'La stå tomt, så finner Spredt stedet ut fra adressen.' },
  areas: { homes: 'Alle hjem i området, også private.' },
  places: { lat: 'La stå tomt, så finner Spredt stedet ut fra adressen.' },
  households: {
    id: 'Saksnummer i fagsystemet. Ikke navn og ikke fødselsnummer.', groups: 'Gruppene som retningslinjene gir prioritet.', readyFrom: 'Den første dagen husstanden kan flytte inn.', neededBy: 'Den siste dagen husstanden kan stå uten bolig. La stå tomt når det ikke er noen frist.',
    age: 'Alderen til den eldste som flytter inn.', avoids: 'Saksnummer eller leietaker, og hvor langt unna. Vurderes av dere; ingen får vite det.', pointWishes: 'For eksempel nær en barnehage eller et stykke fra et sted.',
    followUp: 'Det husstanden selv vil ha. Takker den nei, har det ingenting å si for boligen.',
  },
  tenancies: { id: 'Saksnummer eller en annen kode dere kjenner leietakeren på. Ikke navn og ikke fødselsnummer.', movesOut: 'Fylles ut når det er sikkert at leietakeren flytter.' },
  teams: { postPercents: 'Med komma mellom, som 100, 100, 50.', committedMinutes: 'Det teamet allerede har lovet bort hver uke.', lat: 'La stå tomt, så finner Spredt stedet ut fra adressen.' },
  staff: {
    id: 'En kort kode som ikke endres, som A-12.', userLogin: 'Det den ansatte logger inn med. La stå tomt for en som ikke bruker Spredt.', from: 'Første dag i stillingen.', to: 'Siste dag. La stå tomt når stillingen er fast.', address: 'La stå tomt, så starter dagen hos teamet.',
    lat: 'La stå tomt, så finner Spredt stedet ut fra adressen.', competences: 'Språk er også kompetanser. De legges inn under Ord.', hours: 'Tiden den ansatte er på jobb. Uten arbeidstid regnes stillingen med i tiden til teamet, men får ingen besøk i ukeplanen.', absences: 'Bare når, aldri hvorfor. La klokkeslettene stå tomme for hele dager.',
  },
  agreements: {
    id: 'Nummeret dere kjenner avtalen på. Ikke navn og ikke fødselsnummer.', tenancyId: 'Da brukes adressen til boligen.', address: 'La stå tomt for den som leier av kommunen.', lat: 'La stå tomt, så finner Spredt stedet ut fra adressen.',
    purpose: 'For eksempel orden i økonomien. Helse og vaner hører hjemme i fagsystemet, ikke her.', wish: 'Slik personen sa det. Helse og vaner hører hjemme i fagsystemet, ikke her.', answer: 'Et nei har ingenting å si for boligen.', endDate: 'Siste dag avtalen gjelder.', phases: '«Hver … uke» er 1 for hver uke og 2 for annenhver. «Minutter» er for hvert besøk. «På kveld» er hvor mange av besøkene. La «Evaluert» stå tomt til det er gjort.', leastDaysApart: '0 når to besøk kan være på samme dag, 1 når de må være på hver sin dag.', byTwo: 'Når det trengs for at de som kommer, skal være trygge.',
    competences: 'Alle som er krysset av, må finnes hos den som kommer.', times: 'La stå tomt når alle tider passer.', mainSince: 'Kontinuiteten regnes fra denne dagen.', wishedStaffIds: 'Ansatte personen selv har bedt om.', barredStaffIds: 'Ansatte som aldri settes opp her. Skriv ikke hvorfor.',
  },
  words: { code: 'Brukes i filer og retningslinjer. Kan ikke endres senere.', definition: 'Så klart at to saksbehandlere bruker ordet likt. Beskriv situasjonen, ikke helsa.', approvedBy: 'Den som har bestemt at ordet skal brukes.' },
};
