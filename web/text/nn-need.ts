import { formatWhole } from '../format.ts';
import type { nbNeed } from './nb-need.ts';

/** Need against homes, leases and KOSTRA, in nynorsk. */
export const nnNeed: typeof nbNeed = {
  title: 'Behov og bustader', lead: 'Kven som ventar, etter kva dei treng, mot dei kommunale bustadene som passar. Tala er talde i registra i dag.', print: 'Skriv ut', asOf: (day, until) => `Talt ${day}. «Ledig seinare» er bustader som etter registra blir ledige innan ${until}.`,
  told: (small) => `Tal på personar blir viste i steg på ${small}, og leigeforhold blir ikkje viste. Slik kan ingen kjennast igjen.`, months: 'Månader fram', all: (households, free, later, homes) => `${households} hushald ventar. Av ${formatWhole(homes)} bustader er ${formatWhole(free)} ledige no og ${formatWhole(later)} ledige seinare.`,
  range: (least, most) => (least === most ? formatWhole(least) : `${formatWhole(least)}–${formatWhole(most)}`), csv: 'Last ned som CSV',
  chart: { title: 'Hushald som ventar, etter talet på soverom dei treng', note: 'Berre dei ledige bustadene er tekne med i tabellen under. Ein bustad med fleire soverom kan òg passe.', axis: 'Hushald', head: 'Soverom' },
  need: {
    heading: 'Behov mot bustader', bedrooms: 'Soverom', access: 'Inngang', staffing: 'Bemanning', households: 'Ventar', transfers: 'Bur kommunalt no', fitsNow: 'Passar, ledig no', fitsLater: 'Passar, ledig seinare', fitsAll: 'Passar, i alt', ownNow: 'Nøyaktig slik, ledig no', ownAll: 'Nøyaktig slik, i alt',
    help: 'Ein bustad passar når han har minst så mange soverom, så god inngang og så mykje bemanning. Same bustad kan passe fleire behov, så kolonnane med «passar» kan ikkje leggjast saman. Husleige, område og øyremerking er ikkje rekna med her.', any: 'Alle', stepFree: 'Trinnfri', wheelchair: 'Rullestol',
    staff: { none: 'Ingen', onCall: 'På tilkalling', daytime: 'På dagtid', allHours: 'Heile døgnet' },
  },
  tenure: { heading: 'Slag leige', tenure: 'Slag leige', households: 'Hushald det passar for', now: 'Ledig no', later: 'Ledig seinare', all: 'I alt', kinds: { permanent: 'Varig', transitional: 'Overgang', acute: 'Akutt' } },
  area: { heading: 'Område', area: 'Område', firstWish: 'Ønskjer det mest', wish: 'Ønskjer det', excluded: 'Vil ikkje bu der', noWish: (n) => `${n} hushald har ikkje ønskt noko område.` },
  forecast: { heading: 'Kjende endringar', help: 'Berre det registra seier i dag: leigekontraktar med sluttdato, og bustader med dato for når dei er ledige. Kven som kjem til å søkje eller flytte ut, er ikkje gjetta.', month: 'Månad', leasesEnd: 'Kontraktar som går ut', homesFree: 'Bustader som blir ledige', over: (n) => `${n} kontraktar har gått ut utan at nokon har flytta.` },
  leases: { heading: 'Leigekontraktar som går ut', dwelling: 'Bustad', area: 'Område', start: 'Frå', end: 'Til', isOver: 'har gått ut', none: 'Ingen i perioden.' },
  buying: {
    heading: 'Leigeforhold å sjå på for kjøp', help: (months) => `Leigeforhold som har vart i minst ${formatWhole(months)} månader, i ein bustad med varig leige, utan bemanning og utan øyremerking. Registra seier ikkje noko om inntekt, ønske eller om bustaden kan seljast. Lista er ikkje ei vurdering av nokon: eit menneske må sjå på kvart leigeforhold.`, none: 'Ingen.',
  },
  kostra: {
    figure: 'Tal', value: 'Frå registra', definition: 'Kva SSB spør om', because: 'Kva talet er', source: 'Kjelde', not: 'Kan ikkje fyllast frå registra', atMost: (n) => `Høgst ${formatWhole(n)}`, share: (n, percent) => `${formatWhole(n)} (${percent} %)`, read: (day) => `Forklaringane vart lesne ${day}.`,
  },
};
