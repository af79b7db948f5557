import { formatDecimal, formatWhole } from '../format.ts';

const yearsOf = (n: number): string => (n === 1 ? '1 år' : `${formatWhole(n)} år`);

/** What homes would do over years, in bokmål. */
export const nbNextHomeYears = {
  heading: 'Hva endringene gir over år',
  lead: 'De øverste i lista simuleres hver for seg, mot å la boligene være som de er. Begge får de samme terningene, så forskjellen er det endringen som gjør. Simuleringen begynner i registrene slik de er i dag.',
  notYet: 'Når alt er regnet ut, kan de beste simuleres her.',
  form: {
    group: 'Hva', groups: { buy: 'Kjøpe', convert: 'Bygge om', sell: 'Selge' },
    homes: 'Hvor mange', homesHelp: 'Fra 1 til 20, ovenfra i lista', years: 'År', yearsHelp: 'Fra 1 til 10', replications: 'Gjentakelser', replicationsHelp: 'Fra 2 til 50. Flere gir smalere intervaller.',
    monthsUntilReady: 'Måneder til noen kan flytte inn', monthsHelp: 'Fra 0 til 36. Rundens tall regner boligen som ledig i dag, altså 0.', fault: (least: number, most: number) => `Skriv et helt tall fra ${least} til ${most}.`,
    start: 'Simuler', starting: 'Begynner …', failed: 'Simuleringen ble ikke begynt.', cost: (parts: number) => `Det blir ${formatWhole(parts)} deler. To regnes ut om gangen.`,
  },
  earlier: 'Tidligere simuleringer', listed: (what: string, homes: number, years: number, times: number, day: string) => `${what}, de ${formatWhole(homes)} øverste, ${yearsOf(years)}, ${formatWhole(times)} gjentakelser, ${day}`, seen: 'vises her',
  notFree: (n: number) => `${n === 1 ? 'Én endring' : `${formatWhole(n)} endringer`} i lista kan ikke simuleres: noen bor der ennå, eller boligen er ikke lenger i registrene.`,
  nothingYet: 'Ingen gjentakelse er ferdig for alle boligene ennå.', few: 'Det trengs minst to gjentakelser før noe kan sies om forskjeller.',
  partial: (done: number, of: number) => `Foreløpig: ${formatWhole(done)} av ${formatWhole(of)} gjentakelser er ferdige for alle boligene. Tallene kan endre seg.`,
  most: (home: string, amount: string) => `Flest døgn uten egen bolig sparer ${home}: ${amount}.`, alike: (homes: string) => `Disse kan ikke skilles fra den: ${homes}.`, apart: 'Ingen av de andre boligene som er simulert, sparer så mange.',
  none: 'Ingen av boligene gir færre døgn uten egen bolig som kan skilles fra tilfeldigheter.',
  soldLeast: (home: string, amount: string) => `Minst koster det å selge ${home}, i døgn uten egen bolig: ${amount}.`, soldNone: (home: string) => `At ${home} blir solgt, gir ingen forskjell i døgn uten egen bolig som kan skilles fra tilfeldigheter.`,
  ready: { buy: (day: string) => `Noen kan flytte inn i boligen fra ${day}.`, convert: (day: string) => `Boligen er tom fra første dag, og noen kan flytte inn fra ${day}.`, sell: (_: string) => 'Boligen er borte fra første dag. Pengene er ikke brukt til noe.' },
  basis: (times: number, years: number, from: string, policy: string) => `Gjennomsnitt av ${formatWhole(times)} gjentakelser over ${yearsOf(years)} fra ${from}. Alle rundene følger policyen ${policy}.`,
  nothing: (homeless: number, waiting: number, concentrated: number) => `Uten endring er det i alt ${formatWhole(homeless)} døgn uten egen bolig og ${formatWhole(waiting)} ventedøgn for alle husstandene til sammen, og ${formatDecimal(concentrated)} av dem som teller med, bor i konsentrasjon en vanlig dag.`,
  meaning: (count: number) => `Et døgn er én husstand i én dag. Konsentrasjon er ${formatWhole(count)} eller flere som teller med, på ett bosted som ikke er unntatt.`,
  intervals: 'I parentes står 95 % konfidensintervall for forskjellen fra ingen endring. Når det dekker 0, kan forskjellen ikke skilles fra tilfeldigheter. Av tjue slike intervaller bommer om lag ett.',
  forecast: 'Dette er ingen spådom. De fleste tallene bak er antakelser, og de står samlet under.',
  table: { caption: 'Boligene etter hvor mange døgn uten egen bolig de sparer', now: 'Plass nå', gain: 'Hva det gir i runden nå', homeless: 'Døgn uten egen bolig', waiting: 'Ventedøgn', concentrated: 'Bor i konsentrasjon' },
  change: {
    fewer: (amount: string, low: string, high: string) => `${amount} færre (${low} til ${high})`, more: (amount: string, low: string, high: string) => `${amount} flere (${low} til ${high})`,
    chance: (low: string, high: string) => `ingen forskjell som kan skilles fra tilfeldigheter (${low} til ${high})`, same: 'akkurat likt i alle gjentakelsene', unknown: 'ikke regnet ut ennå', aDay: 'en vanlig dag', fewerShort: (amount: string) => `${amount} færre`, moreShort: (amount: string) => `${amount} flere`, none: '0',
  },
  csv: { name: 'neste-bolig-over-ar', mean: 'forskjell', low: 'fra', high: 'til' },
};
