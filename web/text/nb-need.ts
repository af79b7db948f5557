import { formatWhole } from '../format.ts';

/** Need against homes, leases and KOSTRA, in bokmål. */
export const nbNeed = {
  title: 'Behov og boliger', lead: 'Hvem som venter, etter hva de trenger, mot de kommunale boligene som passer. Tallene er talt i registrene i dag.', print: 'Skriv ut', asOf: (day: string, until: string) => `Talt ${day}. «Ledig senere» er boliger som etter registrene blir ledige innen ${until}.`,
  told: (small: number) => `Tall på personer vises i trinn på ${small}, og leieforhold vises ikke. Slik kan ingen kjennes igjen.`, months: 'Måneder fram', all: (households: string, free: number, later: number, homes: number) => `${households} husstander venter. Av ${formatWhole(homes)} boliger er ${formatWhole(free)} ledige nå og ${formatWhole(later)} ledige senere.`,
  range: (least: number, most: number) => (least === most ? formatWhole(least) : `${formatWhole(least)}–${formatWhole(most)}`), csv: 'Last ned som CSV',
  chart: { title: 'Husstander som venter, etter antall soverom de trenger', note: 'Bare de ledige boligene er tatt med i tabellen under. En bolig med flere soverom kan også passe.', axis: 'Husstander', head: 'Soverom' },
  need: {
    heading: 'Behov mot boliger', bedrooms: 'Soverom', access: 'Inngang', staffing: 'Bemanning', households: 'Venter', transfers: 'Bor kommunalt nå', fitsNow: 'Passer, ledig nå', fitsLater: 'Passer, ledig senere', fitsAll: 'Passer, i alt', ownNow: 'Nøyaktig slik, ledig nå', ownAll: 'Nøyaktig slik, i alt',
    help: 'En bolig passer når den har minst så mange soverom, så god inngang og så mye bemanning. Samme bolig kan passe flere behov, så kolonnene med «passer» kan ikke legges sammen. Husleie, område og øremerking er ikke regnet med her.', any: 'Alle', stepFree: 'Trinnfri', wheelchair: 'Rullestol',
    staff: { none: 'Ingen', onCall: 'På tilkalling', daytime: 'På dagtid', allHours: 'Hele døgnet' } as Readonly<Record<string, string>>,
  },
  tenure: { heading: 'Slags leie', tenure: 'Slags leie', households: 'Husstander det passer for', now: 'Ledig nå', later: 'Ledig senere', all: 'I alt', kinds: { permanent: 'Varig', transitional: 'Overgang', acute: 'Akutt' } as Readonly<Record<string, string>> },
  area: { heading: 'Områder', area: 'Område', firstWish: 'Ønsker det mest', wish: 'Ønsker det', excluded: 'Vil ikke bo der', noWish: (n: string) => `${n} husstander har ikke ønsket noe område.` },
  forecast: { heading: 'Kjente endringer', help: 'Bare det registrene sier i dag: leiekontrakter med sluttdato, og boliger med dato for når de er ledige. Hvem som kommer til å søke eller flytte ut, er ikke gjettet.', month: 'Måned', leasesEnd: 'Kontrakter som går ut', homesFree: 'Boliger som blir ledige', over: (n: string) => `${n} kontrakter har gått ut uten at noen har flyttet.` },
  leases: { heading: 'Leiekontrakter som går ut', dwelling: 'Bolig', area: 'Område', start: 'Fra', end: 'Til', isOver: 'har gått ut', none: 'Ingen i perioden.' },
  buying: {
    heading: 'Leieforhold å se på for kjøp', help: (months: number) => `Leieforhold som har vart i minst ${formatWhole(months)} måneder, i en bolig med varig leie, uten bemanning og uten øremerking. Registrene sier ikke noe om inntekt, ønsker eller om boligen kan selges. Listen er ikke en vurdering av noen: et menneske må se på hvert leieforhold.`, none: 'Ingen.',
  },
  kostra: {
    figure: 'Tall', value: 'Fra registrene', definition: 'Hva SSB spør om', because: 'Hva tallet er', source: 'Kilde', not: 'Kan ikke fylles fra registrene', atMost: (n: number) => `Høyst ${formatWhole(n)}`, share: (n: number, percent: string) => `${formatWhole(n)} (${percent} %)`, read: (day: string) => `Forklaringene ble lest ${day}.`,
  },
};
