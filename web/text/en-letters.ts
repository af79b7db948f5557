import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the page of a letter, in English. */
export const enLetters: Dictionary['letters'] = {
  page: 'Letter', title: (id) => `Letter to household ${id}`, back: 'To the round',
  outcome: { offered: 'Offer of a home', notOffered: 'No offer', declined: 'Declined in the meeting', leftOpen: 'Postponed in the meeting' },
  blocked: 'Write the assessment and save. Until then the letter cannot be made.', ready: 'The letter can be made.', draft: 'It is a draft: the municipality checks and sends it.', savedBy: (who, day, time) => `Saved by ${who} ${day} at ${time}.`,
  language: 'Language of the letter', languages: { nb: 'Bokmål', nn: 'Nynorsk' },
  assessment: 'Assessment of the case', help: 'Write to the one who gets the letter, in the language of the letter: what you have given weight to, and why it is right for this very household. Write nothing about others, and no more about health than is needed. An empty line begins a new paragraph.',
  reasonShown: 'The reason that you wrote in the meeting stands in the letter as it is.', left: (n) => `${formatWhole(n)} characters left`,
  save: 'Save', saving: 'Saving …', saved: 'Saved.', unsaved: 'Not saved', unsavedQuestion: 'What you have written is not saved. Leave the page?', saveFirst: 'Save before you make the file.',
  older: 'The round has been decided anew since the assessment was written. Read it again and save; then the letter can be made.',
  files: 'Make the letter', pdf: 'Download PDF', docx: 'Download Word', making: 'Making the file …', filesHelp: 'PDF is for reading and printing. Word is for filling in and sending. That you made it is put in the log.',
  preview: 'What the letter looks like', previewHelp: 'The assessment is shown as it is saved.', signature: 'Signature',
  meanwhile: {
    title: 'Somebody else has written in the letter', text: (who) => `${who} saved while you wrote. Yours is not saved, but still stands in the field. Choose what is to stand.`, theirs: 'What is saved', empty: '(empty)',
    takeTheirs: 'Use what is saved', keepMine: 'Save mine instead',
  },
  annex: {
    heading: 'Annex for the appeals body', help: 'Shows what the case was compared with, without names, case numbers and addresses. For the appeals body alone. That you made it, and why, is put in the log.', reason: 'Why is the annex needed?',
    missing: 'Write why, in a few words.', make: 'Download the annex (PDF)',
  },
};

/** What somebody did with letters and lists, after their name, in English. */
export const enLetterEvents = {
  'letter.opened': (what: string) => `looked at the letter to ${what}`, 'letter.written': (what: string) => `wrote in the letter to ${what}`, 'letter.printed': (what: string) => `made the letter to ${what}`,
  'annex.printed': (what: string) => `made the annex for the appeals body about ${what}`, 'list.printed': (what: string) => `made the meeting’s list for ${what}`,
};

/** The kinds of event of letters and lists, in English. */
export const enLetterKinds = { 'letter.opened': 'Letter shown', 'letter.written': 'Letter written', 'letter.printed': 'Letter made', 'annex.printed': 'Annex made', 'list.printed': 'List made' };
