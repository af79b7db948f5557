import { formatWhole } from '../format.ts';
import type { RuleText, RuleTexts } from './rule-text.ts';

const clause = (verb: string, rest: string, restOfOne = rest): RuleText['clause'] => (dwellings, first) => {
  const end = dwellings === 1 ? restOfOne : rest;
  return first ? `${verb} ${formatWhole(dwellings)}${end}` : `${formatWhole(dwellings)} ${verb}${end}`;
};
const counted = (one: string, many: string) => (amount: number): string => `${formatWhole(amount)} ${amount === 1 ? one : many}`;
const households = counted('hushald', 'hushald');
const days = counted('dag', 'dagar');
const minutes = counted('minutt i veka', 'minutt i veka');
const people = counted('person', 'personar');
const STRENGTH = { condition: 'vilkår', priority: 'prioritering' } as const;

/** What the page says about every rule, in nynorsk. */
export const nnRules: RuleTexts = {
  bedrooms: {
    name: 'Talet på soverom', finding: (n) => `Bustaden manglar ${n} soverom.`, clause: clause('har', ' for få soverom'),
    sum: (n) => `${formatWhole(n)} soverom manglar`, obstacle: 'for få soverom',
  },
  spareBedrooms: {
    name: 'Soverom til overs', finding: (n) => `Bustaden har ${n} soverom meir enn hushaldet treng.`, clause: clause('har', ' for mange soverom'),
    sum: (n) => `${formatWhole(n)} soverom til overs`, obstacle: 'for mange soverom',
  },
  accessibility: {
    name: 'Tilgjenge', finding: () => 'Bustaden er ikkje så tilgjengeleg som hushaldet treng.', clause: clause('er', ' ikkje tilgjengelege nok', ' ikkje tilgjengeleg nok'),
    sum: (n) => `${households(n)} får ein bustad som ikkje er tilgjengeleg nok`, obstacle: 'ikkje tilgjengeleg nok',
  },
  rent: {
    name: 'Husleige', finding: (n) => `Husleiga er inntil ${formatWhole(n * 100)} kroner meir enn hushaldet kan betale.`, clause: clause('er', ' for dyre', ' for dyr'),
    sum: (n) => `inntil ${formatWhole(n * 100)} kroner i månaden for mykje i husleige til saman`, obstacle: 'for høg husleige',
  },
  pets: {
    name: 'Husdyr', finding: () => 'Bustaden tillèt ikkje husdyr, og hushaldet har husdyr.', clause: clause('tillèt', ' ikkje husdyr'),
    sum: (n) => `${households(n)} med husdyr får ein bustad som ikkje tillèt det`, obstacle: 'husdyr er ikkje tillate',
  },
  staffing: {
    name: 'Bemanning', finding: () => 'Bustaden har mindre bemanning enn hushaldet treng.', clause: clause('har', ' for lite bemanning'),
    sum: (n) => `${formatWhole(n)} trinn for lite bemanning til saman`, obstacle: 'for lite bemanning',
  },
  occupancy: {
    name: 'Kor mange som kan bu der', finding: (n) => `Bustaden er for liten: hushaldet er ${people(n)} for mange.`, clause: clause('er', ' for små for så mange', ' for liten for så mange'),
    sum: (n) => `${people(n)} fleire enn bustadene er meinte for`, obstacle: 'for liten for så mange',
  },
  features: {
    name: 'Krav til bustaden', finding: (n) => `${formatWhole(n)} av krava til bustaden er ikkje oppfylte.`, clause: clause('oppfyller', ' ikkje krava til bustaden'),
    sum: (n) => `${formatWhole(n)} krav til bustaden er ikkje oppfylte`, obstacle: 'krava til bustaden er ikkje oppfylte',
  },
  tenure: {
    name: 'Leigeform', finding: () => 'Leigeforma passar ikkje for hushaldet.', clause: clause('har', ' ei leigeform som ikkje passar'),
    sum: (n) => `${households(n)} får ei leigeform som ikkje passar`, obstacle: 'leigeforma passar ikkje',
  },
  earmark: {
    name: 'Halden av', finding: () => 'Bustaden er halden av for andre.', clause: clause('er', ' haldne av for andre', ' halden av for andre'),
    sum: (n) => `${households(n)} får ein bustad som er halden av for andre`, obstacle: 'halden av for andre',
  },
  veto: {
    name: 'Stader hushaldet ikkje vil bu', finding: () => 'Hushaldet vil ikkje bu her.', clause: clause('ligg', ' på stader hushaldet ikkje vil bu', ' på ein stad hushaldet ikkje vil bu'),
    sum: (n) => `${households(n)} får bustad der dei ikkje vil bu`, obstacle: 'hushaldet vil ikkje bu der',
  },
  sensitivePlaces: {
    name: 'Avstand til skule og barnehage', finding: () => 'Bustaden ligg for nær ein stad som ein skule eller barnehage.',
    clause: clause('ligg', ' for nær stader som skule eller barnehage'), sum: (n) => `${households(n)} bur for nær skule eller barnehage`,
    obstacle: 'for nær skule eller barnehage',
  },
  deadline: {
    name: 'Frist', finding: (n) => `Hushaldet kan først flytte inn ${days(n)} etter fristen.`, clause: clause('blir', ' klare etter fristen', ' klar etter fristen'),
    sum: (n) => `${days(n)} etter fristen til saman`, obstacle: 'klar etter fristen',
  },
  vacancy: {
    name: 'Tid som bustaden står tom', finding: (n) => `Bustaden står tom i ${days(n)} før innflytting.`, clause: clause('ville', ' ha stått tomme lenge', ' ha stått tom lenge'),
    sum: (n) => `${days(n)} med tomme bustader til saman`, obstacle: 'ville ha stått tom lenge',
  },
  areaWish: {
    name: 'Ønskt område', 
    finding: (_, { wishedArea }) => (wishedArea === null ? 'Bustaden ligg ikkje i området hushaldet helst vil bu i.' : `Hushaldet vil helst bu i ${wishedArea}.`), clause: clause('ligg', ' utanfor ønskt område'),
    sum: (n) => `${formatWhole(n)} trinn ned på ønskelistene til saman`, obstacle: 'utanfor ønskt område',
  },
  pointWish: {
    name: 'Ønskt avstand', finding: (n) => `Det manglar inntil ${formatWhole(n * 100)} meter på at ønska om avstand er oppfylte.`,
    clause: clause('ligg', ' i feil avstand frå det hushaldet ønskjer'), sum: (n) => `inntil ${formatWhole(n * 100)} meter unna ønska til saman`,
    obstacle: 'feil avstand etter ønsket',
  },
  stability: {
    name: 'Endring frå førre forslag', finding: () => 'Hushaldet får ikkje den bustaden som stod i førre forslag.', clause: clause('er', ' andre enn i førre forslag', ' ein annan enn i førre forslag'),
    sum: (n) => `${households(n)} får noko anna enn i førre forslag`, obstacle: 'ein annan enn i førre forslag',
  },
  siteLimit: {
    name: 'Grense for bumiljøet', 
    finding: (_, { before, after, most, strength }) => `Bumiljøet går frå ${before} til ${after} av dei som bør bu spreidd. Grensa er ${most} (${STRENGTH[strength]}).`, clause: clause('ligg', ' i bumiljø som har nådd grensa', ' i eit bumiljø som har nådd grensa'),
    sum: (n) => `${formatWhole(n)} over grensa i bumiljø`, obstacle: 'bumiljøet har nådd grensa',
  },
  siteSpread: {
    name: 'Mange i same bumiljø', 
    finding: (_, { before, after, most, strength }) => `Bumiljøet går frå ${before} til ${after} av dei som bør bu spreidd. Grensa er ${most} (${STRENGTH[strength]}).`, clause: clause('ligg', ' i bumiljø der fleire alt bur tett', ' i eit bumiljø der fleire alt bur tett'),
    sum: (n) => (n === 0 ? 'ingen bumiljø får for mange' : 'nokre bumiljø får fleire enn grensa'), obstacle: 'fleire bur alt tett i bumiljøet',
  },
  radiusLimit: {
    name: 'Grense for omkrinsen', 
    finding: (_, { site, before, after, most, strength }) =>
      `Omkrinsen rundt ${site ?? 'eit bumiljø'} går frå ${before} til ${after} av dei som bør bu spreidd. Grensa er ${most} (${STRENGTH[strength]}).`, clause: clause('ligg', ' i omkrinsar som har nådd grensa', ' i ein omkrins som har nådd grensa'),
    sum: (n) => `${formatWhole(n)} over grensa i omkrinsar`, obstacle: 'omkrinsen har nådd grensa',
  },
  areaLimit: {
    name: 'Grense for området', 
    finding: (_, { before, after, most, strength }) => `Området går frå ${before} til ${after} av dei som bør bu spreidd. Grensa er ${most} (${STRENGTH[strength]}).`, clause: clause('ligg', ' i område som har nådd grensa', ' i eit område som har nådd grensa'),
    sum: (n) => `${formatWhole(n)} over grensa i område`, obstacle: 'området har nådd grensa',
  },
  shielding: {
    name: 'Skjerming', 
    finding: (n) => (n === 1 ? 'Éin som skal skjermast, får ein nabo han skal skjermast frå.' : `${n} som skal skjermast, får ein nabo dei skal skjermast frå.`), clause: clause('ligg', ' i bumiljø der nokon må skjermast', ' i eit bumiljø der nokon må skjermast'),
    sum: (n) => `${households(n)} som skal skjermast, blir det ikkje`, obstacle: 'nokon i bumiljøet må skjermast',
  },
  avoid: {
    name: 'Avstand til bestemte andre', finding: () => 'Bustaden er for nær nokon som hushaldet ikkje bør bu nær.', clause: clause('ligg', ' for nær nokon som hushaldet ikkje bør bu nær'),
    sum: (n) => `${households(n)} bur for nær nokon dei ikkje bør bu nær`, obstacle: 'for nær nokon som hushaldet ikkje bør bu nær',
  },
  followUpCover: {
    name: 'Oppfølging', finding: (n) => `Ingen team har fått ansvar for oppfølginga på ${minutes(n)}.`, clause: clause('ligg', ' der ingen team kan følgje opp'),
    sum: (n) => `${minutes(n)} utan team`, obstacle: 'ingen team kan følgje opp der',
  },
  followUpCapacity: {
    name: 'Tid i teama', finding: () => 'Teamet har ikkje nok tid.', clause: clause('ligg', ' der teama ikkje har nok tid'),
    sum: (n) => `${formatWhole(n)} team har ikkje nok tid`, obstacle: 'teama har ikkje nok tid',
  },
  continuity: {
    name: 'Same team som før', finding: () => 'Hushaldet får ikkje behalde teamet som følgjer det opp i dag.', clause: clause('gir', ' eit anna team enn i dag'),
    sum: (n) => `${households(n)} får ikkje behalde teamet sitt`, obstacle: 'eit anna team enn i dag',
  },
  travel: {
    name: 'Reisetid', finding: (n) => `Teamet reiser ${minutes(n)} for å følgje opp.`, clause: clause('gir', ' lang reise for teamet'),
    sum: (n) => `${minutes(n)} på reise`, obstacle: 'lang reise for teamet',
  },
  unplaced: {
    name: 'Utan bustad', finding: () => 'Hushaldet får ikkje bustad i dette forslaget.', clause: clause('er', ' ikkje delte ut', ' ikkje delt ut'),
    sum: (n) => `${formatWhole(n)} prioriteringspoeng utan bustad`, obstacle: 'ikkje delt ut',
  },
  horizon: {
    name: 'Innflytting i tide', finding: () => 'Hushaldet kan ikkje flytte inn i tide.', clause: clause('kan', ' ikkje takast i bruk før runden er over'),
    sum: (n) => `${households(n)} kan ikkje flytte inn i tide`, obstacle: 'kan ikkje takast i bruk før runden er over',
  },
  lock: {
    name: 'Låst', finding: () => 'Bustaden er låst til ein annan.', clause: clause('er', ' låste eller sperra av dykk', ' låst eller sperra av dykk'),
    sum: (n) => `${households(n)} er låst`, obstacle: 'låst eller sperra av dykk',
  },
  competition: {
    name: 'Gjekk til andre', finding: () => 'Bustaden gjekk til ein annan.', clause: clause('passar', ', men gjekk til andre'),
    sum: (n) => `${formatWhole(n)} bustader gjekk til andre`, obstacle: 'passar, men gjekk til ein annan',
  },
  levels: {
    name: 'Noko viktigare går føre', finding: () => 'Noko som går føre i retningslinjene, ville ha blitt dårlegare.',
    clause: clause('passar', ', men ville ha gjort noko som går føre, dårlegare'), sum: (n) => `${formatWhole(n)} bustader står ledige`,
    obstacle: 'passar, men ville ha gjort noko som går føre, dårlegare',
  },
};
