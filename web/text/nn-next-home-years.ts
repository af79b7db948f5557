import { formatDecimal, formatWhole } from '../format.ts';
import type { nbNextHomeYears } from './nb-next-home-years.ts';

const yearsOf = (n: number): string => `${formatWhole(n)} år`;

/** What homes would do over years, in nynorsk. */
export const nnNextHomeYears: typeof nbNextHomeYears = {
  heading: 'Kva endringane gir over år',
  lead: 'Dei øvste i lista blir simulerte kvar for seg, mot å la bustadene vere som dei er. Begge får dei same terningane, så skilnaden er det endringa som gjer. Simuleringa begynner i registra slik dei er i dag.',
  notYet: 'Når alt er rekna ut, kan dei beste simulerast her.',
  form: {
    group: 'Kva', groups: { buy: 'Kjøpe', convert: 'Byggje om', sell: 'Selje' },
    homes: 'Kor mange', homesHelp: 'Frå 1 til 20, ovanfrå i lista', years: 'År', yearsHelp: 'Frå 1 til 10', replications: 'Gjentakingar', replicationsHelp: 'Frå 2 til 50. Fleire gir smalare intervall.',
    monthsUntilReady: 'Månader til nokon kan flytte inn', monthsHelp: 'Frå 0 til 36. Tala for runden reknar bustaden som ledig i dag, altså 0.', fault: (least: number, most: number) => `Skriv eit heilt tal frå ${least} til ${most}.`,
    start: 'Simuler', starting: 'Begynner …', failed: 'Simuleringa vart ikkje begynt.', cost: (parts: number) => `Det blir ${formatWhole(parts)} delar. To blir rekna ut om gongen.`,
  },
  earlier: 'Tidlegare simuleringar', listed: (what: string, homes: number, years: number, times: number, day: string) => `${what}, dei ${formatWhole(homes)} øvste, ${yearsOf(years)}, ${formatWhole(times)} gjentakingar, ${day}`, seen: 'blir vist her',
  notFree: (n: number) => `${n === 1 ? 'Éi endring' : `${formatWhole(n)} endringar`} i lista kan ikkje simulerast: nokon bur der enno, eller bustaden er ikkje lenger i registra.`,
  nothingYet: 'Inga gjentaking er ferdig for alle bustadene enno.', few: 'Det trengst minst to gjentakingar før noko kan seiast om skilnader.',
  partial: (done: number, of: number) => `Førebels: ${formatWhole(done)} av ${formatWhole(of)} gjentakingar er ferdige for alle bustadene. Tala kan endre seg.`,
  most: (home: string, amount: string) => `Flest døgn utan eigen bustad sparer ${home}: ${amount}.`, alike: (homes: string) => `Desse kan ikkje skiljast frå den: ${homes}.`, apart: 'Ingen av dei andre bustadene som er simulerte, sparer så mange.',
  none: 'Ingen av bustadene gir færre døgn utan eigen bustad som kan skiljast frå det tilfeldige.',
  soldLeast: (home: string, amount: string) => `Minst kostar det å selje ${home}, i døgn utan eigen bustad: ${amount}.`, soldNone: (home: string) => `At ${home} blir seld, gir ingen skilnad i døgn utan eigen bustad som kan skiljast frå det tilfeldige.`,
  ready: { buy: (day: string) => `Nokon kan flytte inn i bustaden frå ${day}.`, convert: (day: string) => `Bustaden er tom frå første dag, og nokon kan flytte inn frå ${day}.`, sell: (_: string) => 'Bustaden er borte frå første dag. Pengane er ikkje brukte til noko.' },
  basis: (times: number, years: number, from: string, policy: string) => `Gjennomsnitt av ${formatWhole(times)} gjentakingar over ${yearsOf(years)} frå ${from}. Alle rundane følgjer policyen ${policy}.`,
  nothing: (homeless: number, waiting: number, concentrated: number) => `Utan endring er det i alt ${formatWhole(homeless)} døgn utan eigen bustad og ${formatWhole(waiting)} ventedøgn for alle hushalda til saman, og ${formatDecimal(concentrated)} av dei som tel med, bur i konsentrasjon ein vanleg dag.`,
  meaning: (count: number) => `Eit døgn er eitt hushald i éin dag. Konsentrasjon er ${formatWhole(count)} eller fleire som tel med, i eitt bumiljø som ikkje er unnateke.`,
  intervals: 'I parentes står 95 % konfidensintervall for skilnaden frå inga endring. Når det dekkjer 0, kan skilnaden ikkje skiljast frå det tilfeldige. Av tjue slike intervall bommar om lag eitt.',
  forecast: 'Dette er ingen spådom. Dei fleste tala bak er føresetnader, og dei står samla under.',
  table: { caption: 'Bustadene etter kor mange døgn utan eigen bustad dei sparer', now: 'Plass no', gain: 'Kva det gir i runden no', homeless: 'Døgn utan eigen bustad', waiting: 'Ventedøgn', concentrated: 'Bur i konsentrasjon' },
  change: {
    fewer: (amount: string, low: string, high: string) => `${amount} færre (${low} til ${high})`, more: (amount: string, low: string, high: string) => `${amount} fleire (${low} til ${high})`,
    chance: (low: string, high: string) => `ingen skilnad som kan skiljast frå det tilfeldige (${low} til ${high})`, same: 'akkurat likt i alle gjentakingane', unknown: 'ikkje rekna ut enno', aDay: 'ein vanleg dag', fewerShort: (amount: string) => `${amount} færre`, moreShort: (amount: string) => `${amount} fleire`, none: '0',
  },
  csv: { name: 'neste-bustad-over-ar', mean: 'skilnad', low: 'frå', high: 'til' },
};
