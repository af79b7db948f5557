import { formatWhole } from '../format.ts';
import type { nbPolicy, nbPolicyEvents, nbPolicyKinds } from './nb-policy.ts';

/** What happened to a policy, as the log tells it, in English. */
export const enPolicyEvents: Readonly<Record<keyof typeof nbPolicyEvents, (what: string) => string>> = {
  'policy.drafted': (what) => `made a draft of ${what}`, 'policy.takenIn': (what) => `took ${what} in from a file`, 'policy.changed': (what) => `changed the draft of ${what}`,
  'policy.adopted': (what) => `recorded ${what} as adopted`, 'policy.withdrawn': (what) => `withdrew ${what}`, 'policy.removed': (what) => `deleted the draft of ${what}`,
};

/** The same kinds of event as the filter names them, in English. */
export const enPolicyKinds: Readonly<Record<keyof typeof nbPolicyKinds, string>> = {
  'policy.drafted': 'Policy draft made', 'policy.takenIn': 'Policy taken in', 'policy.changed': 'Policy draft changed', 'policy.adopted': 'Policy adopted', 'policy.withdrawn': 'Policy withdrawn', 'policy.removed': 'Policy draft deleted',
};

/** The texts of the pages about policies, in English. */
export const enPolicy: typeof nbPolicy = {
  title: 'Policy',
  intro: 'A policy says which rules are conditions, which are weighed, and how much. Each round is made under one policy.',
  never: 'A policy can never look at whether somebody is sober, accepts follow-up, or has lost a home before. Points can never be below 0. Spredt refuses a policy that tries.',
  misleading: 'Spredt sees the name alone. A misleading name of a group or a situation cannot be detected. So read what the words mean before you adopt.',
  wordsLink: 'What the words mean',
  state: { shipped: 'Ships with Spredt', draft: 'Draft', coming: 'Adopted, in force later', inForce: 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' },
  groups: { review: 'Overdue for review', inForce: 'In force now', coming: 'Adopted, in force later', draft: 'Drafts', shipped: 'Ship with Spredt', over: 'No longer in force' },
  shippedHelp: 'No municipality has adopted these. Copy one to make your own.', noneInForce: 'The municipality has not adopted a policy yet.',
  pastReview: 'The day for its review is past', from: (date) => `In force from ${date}`, review: (date) => `To be reviewed ${date}`, version: (n) => `Version ${n}`,
  decidedBy: (body, date, number) => `Adopted by ${body} ${date}, case ${number}`,
  roundsUnder: (n) => (n === 1 ? 'One round is made under it:' : `${formatWhole(n)} rounds are made under it:`), roundsMore: (n) => `and ${formatWhole(n)} more`,
  make: {
    heading: 'New policy', help: 'Make a draft as a copy of a policy. Nothing is in force until it is adopted.', from: 'Copy of', name: 'What the new one is called', nameHelp: 'You can write the Nynorsk and English names in the draft.', nameMissing: 'Write what the policy is to be called.', button: 'Make draft', making: 'Making …',
    file: 'Take in a policy file', fileHelp: 'The file becomes a draft. It comes from “Download as a file” here, or from another municipality.', fileButton: 'Choose file', taking: 'Reading …', refused: 'The policy was not taken in:',
  },
  view: {
    copy: 'Make a copy', edit: 'Change the draft', newVersion: 'Make a new version', adopt: 'Record as adopted', withdraw: 'Withdraw', remove: 'Delete the draft', removeSure: 'Delete the draft? It cannot be brought back.', file: 'Download as a file', print: 'Print', all: 'All policies',
    shipped: 'This ships with Spredt and cannot be changed. Make a copy to change it.', draft: 'This is a draft. Rounds can be tried under it, but not decided.', withdrawn: (by, date, why) => `Withdrawn by ${by} ${date}: ${why}`,
    aim: 'Aim', authority: 'What it builds on', assumed: 'Assumptions', decision: 'Decision', body: 'Adopted by', role: 'Recorded for', caseNumber: 'Case', decidedOn: 'Date', reason: 'Reason', period: 'In force from', reviewBy: 'To be reviewed', changed: 'Last changed', changedBy: (date, who) => `${date} by ${who}`,
    rules: 'The rules, the most important first', hard: 'Conditions that must hold', level: (n) => `Level ${n}`, levelName: (n, name) => `Level ${n}: ${name}`, levelsHelp: 'Level 1 always goes before level 2. The weight says how much a rule counts beside others on the same level.', off: 'Rules that are off', weight: (n) => `Weight ${formatWhole(n)}`,
    limit: 'Hard limit: can keep people without a home', about: 'Aim, authority and evidence', ruleAim: 'What the rule is there for', ruleSource: 'Where the rule comes from', ownAim: 'The municipality’s aim', ownAuthority: 'The municipality’s authority', ownEvidence: 'What we know', notWritten: 'Not written',
    versions: 'Versions', shown: 'shown now',
  },
  difference: {
    heading: 'What differs?', with: 'Compare with', choose: 'Choose a policy', none: 'The rules are the same in both.', intro: (from, to) => `From “${from}” to “${to}”:`, count: (n) => (n === 1 ? '1 rule differs.' : `${n} rules differ.`),
    added: (standing) => `Comes in: ${standing}.`, lifted: (standing) => `Goes out. It was: ${standing}.`, strength: (from, to) => `Goes from ${from} to ${to}.`, level: (from, to) => (to < from ? `Moves up from level ${from} to level ${to}.` : `Moves down from level ${from} to level ${to}.`),
    weight: (from, to) => `The weight goes from ${from} to ${to}.`, sentence: (from, to) => `Before: ${from} After: ${to}`, nothing: 'none.', points: (word, from, to) => `Points for ${word}: from ${from} to ${to}.`, given: (word, to) => `New with points: ${word}, ${to}.`, gone: (word, from) => `No longer gives points: ${word} (was ${from}).`,
  },
  adopt: {
    heading: 'Record as adopted', help: 'After this the version cannot be changed. New changes become a new version.', body: 'Who adopted it', bodyHelp: 'The municipal council or a committee, for example.', role: 'The role of whoever answers for it', roleHelp: 'A role, not a name.', caseNumber: 'Case number', decidedOn: 'Date of adoption', reason: 'Reason', optional: '(optional)',
    limits: 'The policy has hard limits on who may become neighbours. They can keep people without a home even when a home is free. Write why the limits are to be hard all the same.', missing: 'Write something here.', reasonMissing: 'Write why the limits are to be hard.', save: 'Record as adopted', saving: 'Saving …', cancel: 'Cancel', done: 'The policy is recorded as adopted.',
  },
  withdraw: { heading: (n) => `Withdraw version ${n}`, help: 'No new rounds can be made under it. Rounds that were made stay as they are.', reason: 'Why', save: 'Withdraw', done: 'The version is withdrawn.' },
  form: {
    title: (name) => `Change ${name}`, basics: 'Name and aim', name: 'Name', aim: 'Aim', assumed: 'What is assumed', assumedHelp: 'Write which numbers are assumptions. None of the reports behind Spredt gives such numbers.', authority: 'What the policy builds on', authorityHelp: 'A decision, guidelines or a law. It stands in the letters.', language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    emptyHelp: 'Left empty, Bokmål is shown.', validFrom: 'In force from', reviewBy: 'To be reviewed by', dateHelp: 'dd.mm.yyyy',
    rules: 'Rules', enforce: 'How the rule holds', hard: 'Condition', soft: 'Priority', off: 'Off', limitHelp: 'As a condition it can keep people without a home. Adopting it then needs a reason.', level: 'Level', levelHelp: 'From 1 to 9. Level 1 goes first.', weight: 'Weight', range: (least, most) => `A whole number from ${least} to ${most}.`, usual: (n) => `Left empty it is ${n}.`,
    unlisted: (word) => `“${word}” is not in the list of words. No household in the register can have it until it is added there, so the points reach nobody yet.`,
    points: 'Left empty or removed there are no points.', addWord: 'Add', newWord: 'New name', newWordHelp: 'Use a word from the list of words.', removeWord: (word) => `Remove ${word}`, remove: 'Remove', notes: 'Authority, aim and evidence', noteAuthority: 'The municipality’s authority', noteAim: 'The municipality’s aim with the rule', noteEvidence: 'What we know of its effect',
    save: 'Save the draft', saving: 'Saving …', cancel: 'Cancel', saved: 'The draft is saved.', unsaved: 'You have written something that is not saved. Leave the page?', unsavedShort: 'Not saved', required: 'Nothing is lost if something must be corrected.',
    summary: (n) => (n === 1 ? 'One thing must be corrected' : `${n} things must be corrected`), conflict: (who) => `${who} has saved a change meanwhile. It has been taken in here, together with what you have written. Look it over and save again.`, collisions: 'You have both changed this. The form has yours:', takeTheirs: (what) => `Use what the other wrote: ${what}`, somebody: 'Somebody',
    noDraft: 'The policy has no draft.',
    parameters: {
      maxSpare: 'Spare bedrooms that are fine', kinds: 'Places', metres: 'Distance in metres', sharePercent: 'Limit in percent of the homes', minCount: 'Households that there is always room for', free: 'Households on a site that do not count', freePercent: 'Share of the homes that does not count, in percent', maxCount: 'Limit in the circle, households', metresPerMinute: 'Speed of travel, metres a minute', reservePercent: 'Time held in reserve, in percent',
      base: 'Points for everybody', groupPoints: 'Points for group (the one that gives most)', situationPoints: 'Points for situation', pointsPerMonth: 'Points for each whole month of waiting', waitingCap: 'At most so many points for waiting', urgentPoints: 'Points when the deadline is near', urgentDays: 'The deadline is near, days before',
    },
  },
  fault: {
    missing: 'Write something here.', date: 'Write a date as dd.mm.yyyy.', reviewTooEarly: 'The day must come after the day that the policy is in force from.', unknownRule: 'There is no such rule.', notYet: 'The day has not come yet.', afterItHolds: 'A policy cannot be in force from before it is adopted. Change the day that it is in force from.',
    sobriety: (word) => `“${word}” looks at whether somebody is sober. That must never decide who gets a home. Remove it.`, acceptance: (word) => `“${word}” looks at whether somebody accepts follow-up or treatment. That must never decide who gets a home. Remove it.`, pastEviction: (word) => `“${word}” looks at whether somebody has lost a home before. That must never decide who gets a home. Remove it.`,
    negative: 'The number cannot be below 0.', range: (least, most) => `Write a whole number from ${least} to ${most}.`, setting: 'This does not go with the rule.', noSuchRule: (id) => `There is no rule called “${id}”.`, shape: 'This is not how a policy file is to be.', at: (path, words) => `${path}: ${words}`,
  },
};
