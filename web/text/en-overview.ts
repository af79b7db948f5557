import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page Oversikt in English. */
export const enOverview: Dictionary['overviewPage'] = {
  asOf: (date) => `As things stand on ${date}`, today: 'Do this first', nothing: 'Nothing is urgent today.', more: (n) => `Show ${formatWhole(n)} more`,
  late: (n) => of(n, 'household should have had a home', 'households should have had a home'), soon: (n) => of(n, 'household has a deadline within 30 days', 'households have a deadline within 30 days'),
  expired: (n) => of(n, 'assessment has ended and counts no longer', 'assessments have ended and count no longer'), expiring: (n) => of(n, 'assessment ends soon', 'assessments end soon'),
  leaseOver: (n) => of(n, 'lease has ended without anybody moving', 'leases have ended without anybody moving'), leaseEnds: (n, days) => `${of(n, 'lease ends', 'leases end')} within ${formatWhole(days)} days`,
  erase: (n) => of(n, 'row about people is to be erased', 'rows about people are to be erased'), overLimit: (n, policy) => `${of(n, 'site has', 'sites have')} more than the limit of the policy “${policy}”`,
  due: (date) => `deadline ${date}`, until: (date) => `ended ${date}`, untilSoon: (date) => `ends ${date}`, keep: (date) => `should have been erased ${date}`, counted: (n, limit) => `${formatWhole(n)} count, the limit is ${formatWhole(limit)}`,
  faults: 'Something in the registers must be mended before sites and teams can be worked out', round: 'The allocation round', toRound: (name) => `Open round ${name}`, roundSums: (households, dwellings) => `${of(households, 'household', 'households')}, ${of(dwellings, 'home', 'homes')}`, noRound: 'There is no round yet.', proposed: 'A proposal has been made.', draft: 'No proposal has been made yet.',
  waiting: { heading: 'Those who wait', meanings: 'What the words mean', total: (n) => of(n, 'household waits', 'households wait'), group: 'Group', situation: 'Lives now', households: 'Households', none: 'Nobody waits for a home.' },
  homes: { heading: 'Free homes', bedrooms: 'Bedrooms', now: 'Free now', later: 'Free within 90 days', total: 'In all', none: 'No home is free, or will be within 90 days.', count: (n) => (n === '0' ? 'no separate bedroom' : n === '1' ? '1 bedroom' : `${n} bedrooms`) },
  teams: { heading: 'The time of the teams', team: 'Team', load: 'Committed of the time', room: 'To the limit, a week', minutes: (n) => `${formatWhole(n)} min`, share: (percent) => `${formatWhole(percent)} %`, evening: (n) => `evening: ${formatWhole(n)} min left`, none: 'No team has been added.' },
  empty: { heading: 'Getting started', help: 'Spredt has no information about the municipality yet.', importFirst: 'Take in what you have from Excel, Kobo or other files. Spredt looks at them first.', toImport: 'Go to Import', byHand: 'Or add it by hand, in this order:', ask: 'Ask a caseworker or a manager to take the files in.' },
  sums: {
    heading: 'Homes and concentration', help: (n) => `Here are sums alone. How many count is told in steps of ${formatWhole(n)} or more, and the numbers stand for a month. So nobody can read out of them what is true of one household.`, areas: 'Areas', sites: 'Sites', name: 'Name', homes: 'Homes in all', municipal: 'Municipal', free: 'Free', counted: 'Count in concentration', share: 'Share of the homes',
    fewer: (n) => `fewer than ${formatWhole(n)}`, range: (least, most) => `${formatWhole(least)}–${formatWhole(most)}`, exact: (n) => formatWhole(n), percent: (n) => `${formatDecimal(n)} %`, upTo: (n) => `under ${formatDecimal(n)} %`, percents: (least, most) => `${formatDecimal(least)}–${formatDecimal(most)} %`, unknown: 'cannot be worked out', exempt: 'exempt from the limits',
  },
};
