import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the page of rounds in English. */
export const enRounds: Dictionary['rounds'] = {
  title: 'Rounds', help: 'A round is a picture of the registers on one day: those who wait, and the homes that are free or will be. What you change in the registers afterwards comes along in the next round.',
  caption: 'All rounds', round: 'Round', day: 'Date', policy: 'Policy', households: 'Households', dwellings: 'Homes', status: 'Status', problemFile: 'Problem file', none: 'There is no round yet.', ask: 'Ask a caseworker or a manager to make it.',
  download: 'Download problem file', downloadOf: (name) => `, round ${name}`,
  make: {
    heading: 'New round', day: 'Date of the round', dayHelp: 'dd.mm.yyyy', horizon: 'Include homes that become free within', days: 'days', policy: 'Policy', button: 'Make the round', making: 'Making the round …',
    dayFault: 'There is no such date. Write it as dd.mm.yyyy.', horizonFault: (most) => `Write a whole number from 1 to ${formatWhole(most)}.`, faults: 'Something in the registers must be mended before they can become a round. No round has been made.',
  },
  take: {
    heading: 'Take in a problem file', help: 'A problem file is a whole round in one file (JSON). Taken in again, the round can be solved anew with the same result. The file tells about people: do not pass it on, and delete it when you are done.',
    button: 'Choose problem file', taking: 'Taking in the file …', faults: 'The file cannot become a round. Nothing has been taken in.', idTaken: 'You have another round with the same id. Maybe the file has been changed. Nothing has been taken in.',
  },
  faultsHelp: 'The details use the names of the problem file. Show them to whoever helps you with Spredt, if they are of no help to you.', faultsShow: (n) => `Show the details (${formatWhole(n)})`,
};
