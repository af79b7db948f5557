/**
 * What no policy may look at, whatever a council decides: whether somebody is sober (edruelighet), whether somebody accepts follow-up or treatment
 * (å ta imot hjelp), and whether somebody has lost a home before (tidligere utkastelse). That somebody is about to lose a home may count.
 */
export type ForbiddenMeaning = 'sobriety' | 'acceptance' | 'pastEviction';

/**
 * A sign that a word has a forbidden meaning: it holds one of the stems of each list. Stems are in small letters without marks (ø is o, å is a); a stem that
 * ends in a space is a whole word, any other the beginning of one; from six letters on it may also stand within, with or without spaces.
 */
interface Sign {
  readonly meaning: ForbiddenMeaning;
  readonly stems: readonly (readonly string[])[];
}

const TAKES = [
  'tar imot', 'tek imot', 'tar i mot', 'tek i mot', 'ta imot', 'tatt imot', 'takker ja', 'takkar ja', 'takket ja', 'takka ja', 'takker nei', 'takkar nei', 'takket nei', 'takka nei', 'sier ja', 'sier nei', 'seier nei',
  'samtykk', 'aksepter', 'godtar', 'godtek', 'nekt', 'avsla', 'avviser', 'onsker ikke', 'vil ha', 'vil ikke', 'vil ikkje', 'deltar', 'deltek', 'samarbeider', 'folger opp avtale', 'motiver', 'villig',
  'accept', 'consent', 'agree', 'willing', 'refus', 'declin', 'reject', 'engage', 'comply', 'complie', 'complian', 'cooperat', 'motivat', 'ready for',
];
const HELP = [
  'oppfolging', 'oppfoelging', 'hjelp', 'behandling', 'tjenest', 'tenest', 'tiltak', 'rehabilitering', 'avrusning', 'avrusing', 'vilkar', 'program',
  'follow up', 'followup', 'service', 'support', 'treatment', 'help', 'care plan', 'programme', 'rehab', 'detox', 'therapy',
];
const EARLIER = [
  'tidligere', 'tidlegare', 'forrige', 'forre', 'historikk', 'gjentatt', 'gjentatte', 'gjenteken', 'ble', 'vart', 'har blitt', 'er blitt', 'har vorte',
  'previous', 'prior', 'past', 'former', 'earlier', 'history', 'before', 'repeat', 'record of', 'once ', 'ever ', 'has been', 'was ', 'were ',
];
const EVICTION = ['utkast', 'kastet ut', 'kasta ut', 'kast ut', 'oppsagt', 'oppsagd', 'fraveket', 'fravike', 'fravikelse', 'evict', 'lost tenan', 'mistet bolig', 'mista bustad', 'failed tenan'];

/** The signs, as data: what is looked for, in Norwegian and English, and what it would make a policy look at. */
const SIGNS: readonly Sign[] = [
  {
    meaning: 'sobriety', stems: [[
      'rusfri', 'rus fri', 'edru', 'nykter', 'nyktern', 'avhold', 'avhald', 'avruset', 'avrusa', 'stoffri', 'stoff fri', 'alkoholfri', 'totalavhold', 'rusa ', 'ruset ', 'ruser ', 'rusar ', 'aktiv rus', 'aktivt rus', 'i rus ', 'under rus', 'drikker ',
      'rusprove', 'urinprove', 'rustest', 'sober', 'sobriety', 'abstinen', 'abstain', 'drug free', 'drugfree', 'alcohol free', 'substance free', 'clean ', 'drunk', 'drinking', 'intoxicat', 'drug test', 'urine test',
      'active use', 'active drug', 'active substance', 'using drugs', 'uses drugs', 'teetotal',
    ]],
  },
  { meaning: 'acceptance', stems: [TAKES, HELP] },
  { meaning: 'acceptance', stems: [['behandlingsvillig', 'behandlingsmotivert', 'samarbeidsvillig', 'hjelpevillig', 'medvirker ', 'medverkar ', 'i behandling ', 'under behandling ', 'in treatment', 'treatment ready', 'housing ready', 'boligklar', 'bustadklar', 'compliant', 'compliance', 'service resistant', 'treatment resistant']] },
  { meaning: 'pastEviction', stems: [EARLIER, EVICTION] },
  { meaning: 'pastEviction', stems: [['utkastet ', 'utkasta ', 'utkastede', 'evicted ', 'kastet ut ', 'kasta ut ', 'har mistet bolig', 'har mista bustad']] },
];

const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', å: 'a', ð: 'd', ß: 'ss' };

/** A word as its signs are looked for in: parts in small letters without marks, each between spaces; what is not seen is gone. */
function folded(word: string): string {
  const apart = word.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  const plain = apart.replaceAll(/[øæåðß]/g, (letter) => LETTERS[letter] ?? letter).normalize('NFD').replaceAll(/\p{M}/gu, '');
  return ` ${plain.replaceAll(/[^a-z]+/g, ' ').trim()} `;
}

const WITHIN = 6;

function holds(parts: string, stem: string): boolean {
  if (parts.includes(` ${stem}`)) return true;
  const letters = stem.replaceAll(' ', '');
  return !stem.endsWith(' ') && letters.length >= WITHIN && parts.replaceAll(' ', '').includes(letters);
}

/**
 * What a word of a policy looks at that no policy may look at; null where no sign is found. A word that hides what it means is not found out: nobody can tell
 * by its name what a group is used for.
 */
export function forbiddenMeaning(word: string): ForbiddenMeaning | null {
  const parts = folded(word);
  return SIGNS.find(({ stems }) => stems.every((list) => list.some((stem) => holds(parts, stem))))?.meaning ?? null;
}
