/** The words of a column in the files, Norwegian to the word of the problem file; the first of several that mean the same is the one we write. */
export type Words<T extends string> = Readonly<Record<string, T>>;

/** Staffing of a dwelling, or need of it (bemanning). */
export const STAFFING_WORDS: Words<'none' | 'onCall' | 'daytime' | 'allHours'> = {
  ingen: 'none', tilkalling: 'onCall', dagtid: 'daytime', døgn: 'allHours',
};

/** Kinds of tenure (leieforhold). */
export const TENURE_WORDS: Words<'permanent' | 'transitional' | 'acute'> = {
  varig: 'permanent', overgang: 'transitional', akutt: 'acute',
};

/** Kinds of place (type sted). */
export const PLACE_WORDS: Words<'school' | 'kindergarten' | 'drugScene' | 'service' | 'other'> = {
  skole: 'school', barnehage: 'kindergarten', rusmiljø: 'drugScene', tjeneste: 'service', annet: 'other', anna: 'other',
};

/** Groups that the shipped policies give points to. */
export const GROUP_WORDS: Words<string> = {
  bostedsløs: 'homeless', bustadlaus: 'homeless', ung: 'youth', familie: 'family', rop: 'rop', flyktning: 'refugee', eldre: 'elderly',
  funksjonsnedsettelse: 'disability', funksjonsnedsetjing: 'disability',
};

/** Situations that the shipped policies give points to. */
export const SITUATION_WORDS: Words<string> = {
  gata: 'street', institusjon: 'institution', fengsel: 'prison', midlertidig: 'temporary', mellombels: 'temporary', utkastelse: 'eviction',
  utkasting: 'eviction', sofa: 'couch', uegnet: 'unsuitable', ueigna: 'unsuitable',
};

/** Competences of teams and needs of them. */
export const COMPETENCE_WORDS: Words<string> = { boferdigheter: 'homeLiving', buferdigheiter: 'homeLiving', rop: 'rop', ungdom: 'youth' };

/** Features of a dwelling. */
export const FEATURE_WORDS: Words<string> = {
  bofellesskap: 'shared', bufellesskap: 'shared', 'kun kvinner': 'womenOnly', 'berre kvinner': 'womenOnly', 'første etasje': 'groundFloor', heis: 'lift',
};

/** The lists that words belong to (type). */
export const VOCABULARY_WORDS: Words<'group' | 'situation' | 'feature' | 'competence'> = {
  gruppe: 'group', situasjon: 'situation', egenskap: 'feature', eigenskap: 'feature', kompetanse: 'competence',
};

/** How far a wish about a place goes. */
export const WISH_WORDS: Words<'near' | 'away'> = { nær: 'near', unna: 'away' };

/** How a staff member gets about (reisemåte). */
export const TRAVEL_WORDS: Words<'walk' | 'bicycle' | 'bus' | 'car'> = {
  'til fots': 'walk', gange: 'walk', gåande: 'walk', sykkel: 'bicycle', buss: 'bus', bil: 'car',
};

/** What somebody has answered to the offer of follow-up (svar). */
export const ANSWER_WORDS: Words<'unanswered' | 'accepted' | 'declined'> = {
  'ikke svart': 'unanswered', 'ikkje svart': 'unanswered', ja: 'accepted', nei: 'declined',
};
