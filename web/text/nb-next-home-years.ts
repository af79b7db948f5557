import { formatDecimal, formatWhole } from '../format.ts';

const yearsOf = (n: number): string => (n === 1 ? '1 år' : `${formatWhole(n)} år`);

/** What homes would do over years, in bokmål. */
export const nbNextHomeYears = {
  heading: 'Hva de beste boligene gir over år',
  lead: 'De øverste boligene i lista simuleres hver for seg, mot å ikke kjøpe noe. Begge får de samme terningene, så forskjellen er det boligen som gjør. Simuleringen begynner i registrene slik de er i dag.',
  notYet: 'Når alle boligene som kan kjøpes er regnet ut, kan de beste simuleres her.',
  form: {
    homes: 'Hvor mange boliger', homesHelp: 'Fra 1 til 20, ovenfra i lista', years: 'År', yearsHelp: 'Fra 1 til 10', replications: 'Gjentakelser', replicationsHelp: 'Fra 2 til 50. Flere gir smalere intervaller.',
    monthsUntilReady: 'Måneder til noen kan flytte inn', monthsHelp: 'Fra 0 til 36. Rundens tall regner boligen som ledig i dag, altså 0.', fault: (least: number, most: number) => `Skriv et helt tall fra ${least} til ${most}.`,
    start: 'Simuler', starting: 'Begynner …', failed: 'Simuleringen ble ikke begynt.', cost: (parts: number) => `Det blir ${formatWhole(parts)} deler. To regnes ut om gangen.`,
  },
  earlier: 'Tidligere simuleringer av disse boligene', listed: (homes: number, years: number, times: number, day: string) => `${homes === 1 ? '1 bolig' : `${formatWhole(homes)} boliger`}, ${yearsOf(years)}, ${formatWhole(times)} gjentakelser, ${day}`, seen: 'vises her',
  nothingYet: 'Ingen gjentakelse er ferdig for alle boligene ennå.', few: 'Det trengs minst to gjentakelser før noe kan sies om forskjeller.',
  partial: (done: number, of: number) => `Foreløpig: ${formatWhole(done)} av ${formatWhole(of)} gjentakelser er ferdige for alle boligene. Tallene kan endre seg.`,
  most: (home: string, amount: string) => `Flest døgn uten egen bolig sparer ${home}: ${amount}.`, alike: (homes: string) => `Disse kan ikke skilles fra den: ${homes}.`, apart: 'Ingen av de andre boligene som er simulert, sparer så mange.',
  none: 'Ingen av boligene gir færre døgn uten egen bolig som kan skilles fra tilfeldigheter.',
  basis: (times: number, years: number, from: string, ready: string, policy: string) => `Gjennomsnitt av ${formatWhole(times)} gjentakelser over ${yearsOf(years)} fra ${from}. Noen kan flytte inn i boligen fra ${ready}. Alle rundene følger policyen ${policy}.`,
  nothing: (homeless: number, waiting: number, concentrated: number) => `Uten kjøp er det i alt ${formatWhole(homeless)} døgn uten egen bolig og ${formatWhole(waiting)} ventedøgn for alle husstandene til sammen, og ${formatDecimal(concentrated)} av dem som teller med, bor i konsentrasjon en vanlig dag.`,
  meaning: (count: number) => `Et døgn er én husstand i én dag. Konsentrasjon er ${formatWhole(count)} eller flere som teller med, på ett bosted som ikke er unntatt.`,
  intervals: 'I parentes står 95 % konfidensintervall for forskjellen fra å ikke kjøpe noe. Når det dekker 0, kan forskjellen ikke skilles fra tilfeldigheter. Av tjue slike intervaller bommer om lag ett.',
  forecast: 'Dette er ingen spådom. De fleste tallene bak er antakelser, og de står samlet under.',
  table: { caption: 'Boligene etter hvor mange døgn uten egen bolig de sparer', now: 'Plass nå', gain: 'Hva det gir i runden nå', homeless: 'Døgn uten egen bolig', waiting: 'Ventedøgn', concentrated: 'Bor i konsentrasjon' },
  change: {
    fewer: (amount: string, low: string, high: string) => `${amount} færre (${low} til ${high})`, more: (amount: string, low: string, high: string) => `${amount} flere (${low} til ${high})`,
    chance: (low: string, high: string) => `ingen forskjell som kan skilles fra tilfeldigheter (${low} til ${high})`, same: 'akkurat likt i alle gjentakelsene', unknown: 'ikke regnet ut ennå', aDay: 'en vanlig dag', fewerShort: (amount: string) => `${amount} færre`, moreShort: (amount: string) => `${amount} flere`, none: '0',
  },
  csv: { name: 'neste-bolig-over-ar', mean: 'forskjell', low: 'fra', high: 'til' },
};
