import { formatWhole } from '../format.ts';
import type { nbNeed } from './nb-need.ts';

/** Need against homes, leases and KOSTRA, in English. */
export const enNeed: typeof nbNeed = {
  title: 'Need and homes', lead: 'Who waits, by what they need, against the municipal homes that fit. The numbers are counted in the registers today.', print: 'Print', asOf: (day, until) => `Counted ${day}. “Free later” are homes that by the registers become free by ${until}.`,
  told: (small) => `Numbers of people are shown in steps of ${small}, and tenancies are not shown, so that nobody can be recognised.`, months: 'Months ahead', all: (households, free, later, homes) => `${households} households wait. Of ${formatWhole(homes)} homes, ${formatWhole(free)} are free now and ${formatWhole(later)} later.`,
  range: (least, most) => (least === most ? formatWhole(least) : `${formatWhole(least)}–${formatWhole(most)}`), csv: 'Download as CSV',
  chart: { title: 'Households that wait, by the bedrooms they need', note: 'Free homes stand in the table below. A home with more bedrooms may fit too.', axis: 'Households', head: 'Bedrooms' },
  need: {
    heading: 'Need against homes', bedrooms: 'Bedrooms', access: 'Entrance', staffing: 'Staffing', households: 'Wait', transfers: 'In a municipal home now', fitsNow: 'Fits, free now', fitsLater: 'Fits, free later', fitsAll: 'Fits, in all', ownNow: 'Just this kind, free now', ownAll: 'Just this kind, in all',
    help: 'A home fits when it has at least as many bedrooms, as good an entrance and as much staffing. One home may fit several needs, so the columns of what fits must not be added up. Rent, area and earmarks are not looked at here.', any: 'Any', stepFree: 'Step-free', wheelchair: 'Wheelchair',
    staff: { none: 'None', onCall: 'On call', daytime: 'By day', allHours: 'At all hours' },
  },
  tenure: { heading: 'Kind of tenure', tenure: 'Kind of tenure', households: 'Households it suits', now: 'Free now', later: 'Free later', all: 'In all', kinds: { permanent: 'Permanent', transitional: 'Transitional', acute: 'Acute' } },
  area: { heading: 'Areas', area: 'Area', firstWish: 'Wish it most', wish: 'Wish it', excluded: 'Will not live there', noWish: (n) => `${n} households have wished for no area.` },
  forecast: { heading: 'Known changes', help: 'Only what the registers say today: leases with a last day, and homes with a day from which they are free. Who will apply or move out is not guessed.', month: 'Month', leasesEnd: 'Leases that end', homesFree: 'Homes that become free', over: (n) => `${n} leases have ended without anybody moving.` },
  leases: { heading: 'Leases that end', dwelling: 'Home', area: 'Area', start: 'From', end: 'To', isOver: 'has ended', none: 'None in the time.' },
  buying: {
    heading: 'Tenancies to look at for buying', help: (months) => `Tenancies that have lasted at least ${formatWhole(months)} months, in a home with permanent tenure, without staff and without an earmark. The registers say nothing of income, wishes or whether the home may be sold. The list judges nobody: a person must look at each tenancy.`, none: 'None.',
  },
  kostra: {
    figure: 'Figure', value: 'From the registers', definition: 'What Statistics Norway asks for', because: 'What the number is', source: 'Source', not: 'Cannot be filled from the registers', atMost: (n) => `At most ${formatWhole(n)}`, share: (n, percent) => `${formatWhole(n)} (${percent} %)`, read: (day) => `The explanations were read ${day}.`,
  },
};
