import { formatWhole } from '../format.ts';
import type { RuleText, RuleTexts } from './rule-text.ts';

const clause = (verb: string, rest: string, restOfOne = rest): RuleText['clause'] => (dwellings, first) => {
  const end = dwellings === 1 ? restOfOne : rest;
  return first ? `${verb} ${formatWhole(dwellings)}${end}` : `${formatWhole(dwellings)} ${verb}${end}`;
};
const counted = (one: string, many: string) => (amount: number): string => `${formatWhole(amount)} ${amount === 1 ? one : many}`;
const households = counted('husstand', 'husstander');
const days = counted('dag', 'dager');
const minutes = counted('minutt i uka', 'minutter i uka');
const people = counted('person', 'personer');
const STRENGTH = { condition: 'vilkår', priority: 'prioritering' } as const;

/** What the page says about every rule, in bokmål. */
export const nbRules: RuleTexts = {
  bedrooms: {
    name: 'Antall soverom', finding: (n) => `Boligen mangler ${n} soverom.`, clause: clause('har', ' for få soverom'),
    sum: (n) => `${formatWhole(n)} soverom mangler`, obstacle: 'for få soverom',
  },
  spareBedrooms: {
    name: 'Soverom til overs', finding: (n) => `Boligen har ${n} soverom mer enn husstanden trenger.`, clause: clause('har', ' for mange soverom'),
    sum: (n) => `${formatWhole(n)} soverom til overs`, obstacle: 'for mange soverom',
  },
  accessibility: {
    name: 'Tilgjengelighet', finding: () => 'Boligen er ikke så tilgjengelig som husstanden trenger.', clause: clause('er', ' ikke tilgjengelige nok', ' ikke tilgjengelig nok'),
    sum: (n) => `${households(n)} får en bolig som ikke er tilgjengelig nok`, obstacle: 'ikke tilgjengelig nok',
  },
  rent: {
    name: 'Husleie', finding: (n) => `Husleien er inntil ${formatWhole(n * 100)} kroner mer enn husstanden kan betale.`, clause: clause('er', ' for dyre', ' for dyr'),
    sum: (n) => `inntil ${formatWhole(n * 100)} kroner i måneden for mye i husleie til sammen`, obstacle: 'for høy husleie',
  },
  pets: {
    name: 'Husdyr', finding: () => 'Boligen tillater ikke husdyr, og husstanden har husdyr.', clause: clause('tillater', ' ikke husdyr'),
    sum: (n) => `${households(n)} med husdyr får en bolig som ikke tillater det`, obstacle: 'husdyr er ikke tillatt',
  },
  staffing: {
    name: 'Bemanning', finding: () => 'Boligen har mindre bemanning enn husstanden trenger.', clause: clause('har', ' for lite bemanning'),
    sum: (n) => `${formatWhole(n)} trinn for lite bemanning til sammen`, obstacle: 'for lite bemanning',
  },
  occupancy: {
    name: 'Hvor mange som kan bo der', finding: (n) => `Boligen er for liten: husstanden er ${people(n)} for mange.`, clause: clause('er', ' for små for så mange', ' for liten for så mange'),
    sum: (n) => `${people(n)} flere enn boligene er ment for`, obstacle: 'for liten for så mange',
  },
  features: {
    name: 'Krav til boligen', finding: (n) => `${formatWhole(n)} av kravene til boligen er ikke oppfylt.`, clause: clause('oppfyller', ' ikke kravene til boligen'),
    sum: (n) => `${formatWhole(n)} krav til boligen er ikke oppfylt`, obstacle: 'kravene til boligen er ikke oppfylt',
  },
  tenure: {
    name: 'Leieform', finding: () => 'Leieformen passer ikke for husstanden.', clause: clause('har', ' en leieform som ikke passer'),
    sum: (n) => `${households(n)} får en leieform som ikke passer`, obstacle: 'leieformen passer ikke',
  },
  earmark: {
    name: 'Holdt av', finding: () => 'Boligen er holdt av for andre.', clause: clause('er', ' holdt av for andre'),
    sum: (n) => `${households(n)} får en bolig som er holdt av for andre`, obstacle: 'holdt av for andre',
  },
  veto: {
    name: 'Steder husstanden ikke vil bo', finding: () => 'Husstanden vil ikke bo her.', clause: clause('ligger', ' på steder husstanden ikke vil bo', ' på et sted husstanden ikke vil bo'),
    sum: (n) => `${households(n)} får bolig der de ikke vil bo`, obstacle: 'husstanden vil ikke bo der',
  },
  sensitivePlaces: {
    name: 'Avstand til skole og barnehage', finding: () => 'Boligen ligger for nær et sted som en skole eller barnehage.',
    clause: clause('ligger', ' for nær steder som skole eller barnehage'), sum: (n) => `${households(n)} bor for nær skole eller barnehage`,
    obstacle: 'for nær skole eller barnehage',
  },
  deadline: {
    name: 'Frist', finding: (n) => `Husstanden kan først flytte inn ${days(n)} etter fristen.`, clause: clause('blir', ' klare etter fristen', ' klar etter fristen'),
    sum: (n) => `${days(n)} etter fristen til sammen`, obstacle: 'klar etter fristen',
  },
  vacancy: {
    name: 'Tid som boligen står tom', finding: (n) => `Boligen står tom i ${days(n)} før innflytting.`, clause: clause('ville', ' stått tomme lenge', ' stått tom lenge'),
    sum: (n) => `${days(n)} med tomme boliger til sammen`, obstacle: 'ville stått tom lenge',
  },
  areaWish: {
    name: 'Ønsket område', 
    finding: (_, { wishedArea }) => (wishedArea === null ? 'Boligen ligger ikke i området husstanden helst vil bo i.' : `Husstanden vil helst bo i ${wishedArea}.`), clause: clause('ligger', ' utenfor ønsket område'),
    sum: (n) => `${formatWhole(n)} trinn ned på ønskelistene til sammen`, obstacle: 'utenfor ønsket område',
  },
  pointWish: {
    name: 'Ønsket avstand', finding: (n) => `Det mangler inntil ${formatWhole(n * 100)} meter på at ønskene om avstand er oppfylt.`,
    clause: clause('ligger', ' i feil avstand fra det husstanden ønsker'), sum: (n) => `inntil ${formatWhole(n * 100)} meter unna ønskene til sammen`,
    obstacle: 'feil avstand etter ønsket',
  },
  stability: {
    name: 'Endring fra forrige forslag', finding: () => 'Husstanden får ikke den boligen som stod i forrige forslag.', clause: clause('er', ' andre enn i forrige forslag', ' en annen enn i forrige forslag'),
    sum: (n) => `${households(n)} får noe annet enn i forrige forslag`, obstacle: 'en annen enn i forrige forslag',
  },
  siteLimit: {
    name: 'Grense for bostedet', 
    finding: (_, { before, after, most, strength }) => `Bostedet går fra ${before} til ${after} av dem som bør bo spredt. Grensen er ${most} (${STRENGTH[strength]}).`, clause: clause('ligger', ' på bosteder som har nådd grensen', ' på et bosted som har nådd grensen'),
    sum: (n) => `${formatWhole(n)} over grensen på bosteder`, obstacle: 'bostedet har nådd grensen',
  },
  siteSpread: {
    name: 'Mange på samme bosted', 
    finding: (_, { before, after, most, strength }) => `Bostedet går fra ${before} til ${after} av dem som bør bo spredt. Grensen er ${most} (${STRENGTH[strength]}).`, clause: clause('ligger', ' på bosteder der flere alt bor tett', ' på et bosted der flere alt bor tett'),
    sum: (n) => (n === 0 ? 'ingen bosteder får for mange' : 'noen bosteder får flere enn grensen'), obstacle: 'flere bor alt tett på bostedet',
  },
  radiusLimit: {
    name: 'Grense for omkretsen', 
    finding: (_, { site, before, after, most, strength }) =>
      `Omkretsen rundt ${site ?? 'et bosted'} går fra ${before} til ${after} av dem som bør bo spredt. Grensen er ${most} (${STRENGTH[strength]}).`, clause: clause('ligger', ' i omkretser som har nådd grensen', ' i en omkrets som har nådd grensen'),
    sum: (n) => `${formatWhole(n)} over grensen i omkretser`, obstacle: 'omkretsen har nådd grensen',
  },
  areaLimit: {
    name: 'Grense for området', 
    finding: (_, { before, after, most, strength }) => `Området går fra ${before} til ${after} av dem som bør bo spredt. Grensen er ${most} (${STRENGTH[strength]}).`, clause: clause('ligger', ' i områder som har nådd grensen', ' i et område som har nådd grensen'),
    sum: (n) => `${formatWhole(n)} over grensen i områder`, obstacle: 'området har nådd grensen',
  },
  shielding: {
    name: 'Skjerming', 
    finding: (n) => (n === 1 ? 'Én som skal skjermes, får en nabo den skal skjermes fra.' : `${n} som skal skjermes, får en nabo de skal skjermes fra.`), clause: clause('ligger', ' på bosteder der noen må skjermes', ' på et bosted der noen må skjermes'),
    sum: (n) => `${households(n)} som skal skjermes, blir det ikke`, obstacle: 'noen på bostedet må skjermes',
  },
  avoid: {
    name: 'Avstand til bestemte andre', finding: () => 'Boligen er for nær noen som husstanden ikke bør bo nær.', clause: clause('ligger', ' for nær noen som husstanden ikke bør bo nær'),
    sum: (n) => `${households(n)} bor for nær noen de ikke bør bo nær`, obstacle: 'for nær noen som husstanden ikke bør bo nær',
  },
  followUpCover: {
    name: 'Oppfølging', finding: (n) => `Ingen team har fått ansvar for oppfølgingen på ${minutes(n)}.`, clause: clause('ligger', ' der ingen team kan følge opp'),
    sum: (n) => `${minutes(n)} uten team`, obstacle: 'ingen team kan følge opp der',
  },
  followUpCapacity: {
    name: 'Tid i teamene', finding: () => 'Teamet har ikke nok tid.', clause: clause('ligger', ' der teamene ikke har nok tid'),
    sum: (n) => `${formatWhole(n)} team har ikke nok tid`, obstacle: 'teamene har ikke nok tid',
  },
  continuity: {
    name: 'Samme team som før', finding: () => 'Husstanden beholder ikke teamet som følger den opp i dag.', clause: clause('gir', ' et annet team enn i dag'),
    sum: (n) => `${households(n)} får ikke beholde teamet sitt`, obstacle: 'et annet team enn i dag',
  },
  travel: {
    name: 'Reisetid', finding: (n) => `Teamet reiser ${minutes(n)} for å følge opp.`, clause: clause('gir', ' lang reise for teamet'),
    sum: (n) => `${minutes(n)} på reise`, obstacle: 'lang reise for teamet',
  },
  unplaced: {
    name: 'Uten bolig', finding: () => 'Husstanden får ikke bolig i dette forslaget.', clause: clause('er', ' ikke delt ut'),
    sum: (n) => `${formatWhole(n)} prioriteringspoeng uten bolig`, obstacle: 'ikke delt ut',
  },
  horizon: {
    name: 'Innflytting i tide', finding: () => 'Husstanden kan ikke flytte inn i tide.', clause: clause('kan', ' ikke tas i bruk innen runden er over'),
    sum: (n) => `${households(n)} kan ikke flytte inn i tide`, obstacle: 'kan ikke tas i bruk innen runden er over',
  },
  lock: {
    name: 'Låst', finding: () => 'Boligen er låst til en annen.', clause: clause('er', ' låst eller sperret av dere'),
    sum: (n) => `${households(n)} er låst`, obstacle: 'låst eller sperret av dere',
  },
  competition: {
    name: 'Gikk til andre', finding: () => 'Boligen gikk til en annen.', clause: clause('passer', ', men gikk til andre'),
    sum: (n) => `${formatWhole(n)} boliger gikk til andre`, obstacle: 'passer, men gikk til en annen',
  },
  levels: {
    name: 'Noe viktigere går foran', finding: () => 'Noe som går foran i retningslinjene, ville blitt dårligere.',
    clause: clause('passer', ', men ville gjort noe som går foran, dårligere'), sum: (n) => `${formatWhole(n)} boliger står ledige`,
    obstacle: 'passer, men ville gjort noe som går foran, dårligere',
  },
};
