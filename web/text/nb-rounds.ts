import { formatWhole } from '../format.ts';

/** The texts of the page Runder in bokmål. */
export const nbRounds = {
  title: 'Runder', help: 'En runde er et bilde av registrene på én dag: de som venter, og boligene som er ledige eller blir det. Det dere endrer i registrene etterpå, kommer med i neste runde.',
  caption: 'Alle runder', round: 'Runde', day: 'Dato', policy: 'Policy', households: 'Husstander', dwellings: 'Boliger', status: 'Status', problemFile: 'Problemfil', none: 'Det er ingen runde ennå.', ask: 'Be en saksbehandler eller leder om å lage den.',
  download: 'Last ned problemfil', downloadOf: (name: string) => `, runde ${name}`,
  make: {
    heading: 'Ny runde', day: 'Dato for runden', dayHelp: 'dd.mm.åååå', horizon: 'Ta med boliger som blir ledige innen', days: 'dager', policy: 'Policy', button: 'Lag runden', making: 'Lager runden …',
    dayFault: 'Datoen finnes ikke. Skriv den som dd.mm.åååå.', horizonFault: (most: number) => `Skriv et helt tall fra 1 til ${formatWhole(most)}.`, faults: 'Noe i registrene må rettes før de kan bli en runde. Ingen runde er laget.',
  },
  take: {
    heading: 'Ta inn problemfil', help: 'En problemfil er en hel runde i én fil (JSON). Tas den inn igjen, kan runden regnes ut på nytt og gi det samme. Filen har opplysninger om personer: send den ikke videre, og slett den når du er ferdig.',
    button: 'Velg problemfil', taking: 'Tar inn filen …', faults: 'Filen kan ikke bli en runde. Ingenting er tatt inn.', idTaken: 'Dere har en annen runde med samme ID. Filen er kanskje endret. Ingenting er tatt inn.',
  },
  faultsHelp: 'Detaljene er på engelsk, med navnene som brukes i problemfilen. Vis dem til den som hjelper dere med Spredt, hvis de ikke er til hjelp.', faultsShow: (n: number) => (n === 1 ? 'Vis detaljene (1)' : `Vis detaljene (${formatWhole(n)})`),
};
