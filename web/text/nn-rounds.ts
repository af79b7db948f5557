import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the page Runder in nynorsk. */
export const nnRounds: Dictionary['rounds'] = {
  title: 'Rundar', help: 'Ein runde er eit bilete av registra på éin dag: dei som ventar, og bustadene som er ledige eller blir det. Det de endrar i registra etterpå, kjem med i neste runde.',
  caption: 'Alle rundar', round: 'Runde', day: 'Dato', policy: 'Policy', households: 'Hushald', dwellings: 'Bustader', status: 'Status', problemFile: 'Problemfil', none: 'Det er ingen runde enno.', ask: 'Be ein saksbehandlar eller leiar om å lage han.',
  download: 'Last ned problemfil', downloadOf: (name) => `, runde ${name}`,
  make: {
    heading: 'Ny runde', day: 'Dato for runden', dayHelp: 'dd.mm.åååå', horizon: 'Ta med bustader som blir ledige innan', days: 'dagar', policy: 'Policy', button: 'Lag runden', making: 'Lagar runden …',
    dayFault: 'Datoen finst ikkje. Skriv han som dd.mm.åååå.', horizonFault: (most) => `Skriv eit heilt tal frå 1 til ${formatWhole(most)}.`, faults: 'Noko i registra må rettast før dei kan bli ein runde. Ingen runde er laga.',
  },
  take: {
    heading: 'Ta inn problemfil', help: 'Ei problemfil er ein heil runde i éi fil (JSON). Blir ho teken inn igjen, kan runden reknast ut på nytt og gi det same. Fila har opplysningar om personar: send ho ikkje vidare, og slett ho når du er ferdig.',
    button: 'Vel problemfil', taking: 'Tek inn fila …', faults: 'Fila kan ikkje bli ein runde. Ingenting er teke inn.', idTaken: 'De har ein annan runde med same ID. Fila er kanskje endra. Ingenting er teke inn.',
  },
  faultsHelp: 'Detaljane er på engelsk, med namna som blir brukte i problemfila. Vis dei til den som hjelper dykk med Spredt, om dei ikkje er til hjelp.', faultsShow: (n) => `Vis detaljane (${formatWhole(n)})`,
};
