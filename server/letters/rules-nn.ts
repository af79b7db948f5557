import { wholeNumber, type LetterTexts } from './letter-texts.ts';

const one = (dwellings: number, single: string, several: string): string => (dwellings === 1 ? single : several);

/** What a letter says of each rule that it may tell of, in nynorsk. */
export const nnRules: LetterTexts['rule'] = {
  bedrooms: {
    sentence: 'Bustaden skal ha minst så mange soverom som du treng.', fell: () => 'har for få soverom.',
    unmet: (n) => (n === null ? 'Bustaden har færre soverom enn du treng.' : `Bustaden har ${wholeNumber(n)} soverom mindre enn du treng.`),
  },
  spareBedrooms: {
    sentence: 'Bustaden bør ikkje ha fleire soverom enn du treng.', fell: () => 'har fleire soverom enn du treng.',
    unmet: (n) => (n === null ? 'Bustaden har fleire soverom enn du treng.' : `Bustaden har ${wholeNumber(n)} soverom meir enn du treng.`),
  },
  accessibility: {
    sentence: 'Du skal kunne kome inn i bustaden og bruke han.', fell: (n) => `er ikkje ${one(n, 'tilgjengeleg', 'tilgjengelege')} nok for deg.`,
    unmet: () => 'Bustaden er ikkje så tilgjengeleg som du treng.',
  },
  rent: {
    sentence: 'Husleiga skal ikkje vere høgare enn du kan betale.', fell: () => 'har høgare husleige enn du kan betale.',
    unmet: (n) => `Husleiga er ${n === null ? '' : `inntil ${wholeNumber(n * 100)} kroner i månaden `}høgare enn du kan betale.`,
  },
  pets: {
    sentence: 'Har du dyr, skal det vere lov i bustaden.', fell: () => 'har ikkje lov til dyr.', unmet: () => 'Det er ikkje lov å ha dyr i bustaden.',
  },
  staffing: {
    sentence: 'Bustaden skal ha så mykje bemanning som du treng.', fell: () => 'har mindre bemanning enn du treng.',
    unmet: () => 'Bustaden har mindre bemanning enn du treng.',
  },
  occupancy: {
    sentence: 'Alle i hushaldet skal få plass.', fell: (n) => `er ikkje ${one(n, 'meint', 'meinte')} for så mange som de er.`,
    unmet: () => 'Bustaden er ikkje meint for så mange som de er.',
  },
  features: {
    sentence: 'Bustaden skal fylle dei krava som er sette for deg.', fell: () => 'fyller ikkje krava som er sette for deg.',
    unmet: () => 'Bustaden fyller ikkje alle krava som er sette for deg.',
  },
  tenure: {
    sentence: 'Leigeforholdet skal vere av eit slag som passar for deg.', fell: () => 'har ei leigeform som ikkje passar for deg.',
    unmet: () => 'Leigeforma er ei anna enn den som passar for deg.',
  },
  earmark: {
    sentence: 'Ein bustad som er halden av til eit bestemt formål, kan ikkje givast bort til noko anna.', fell: (n) => `er ${one(n, 'halden', 'haldne')} av til andre formål.`,
    unmet: () => 'Bustaden er halden av til eit anna formål.',
  },
  veto: {
    sentence: 'Du skal sleppe å bu der du har sagt at du ikkje vil.', fell: () => 'ligg der du har sagt at du ikkje vil bu.',
    unmet: () => 'Bustaden ligg der du har sagt at du ikkje vil bu.',
  },
  deadline: {
    sentence: 'Du bør kunne flytte inn før fristen din.', fell: (n) => `blir ${one(n, 'klar', 'klare')} etter fristen din.`,
    unmet: (n) => `Du kan først flytte inn ${n === null ? '' : `${wholeNumber(n)} ${one(n, 'dag', 'dagar')} `}etter fristen din.`,
  },
  horizon: {
    sentence: 'Bustaden må kunne takast i bruk i tide.', fell: () => 'kan ikkje takast i bruk i tide.', unmet: () => 'Bustaden kan ikkje takast i bruk i tide.',
  },
  areaWish: {
    sentence: 'Vi prøver å finne bustad i området du helst vil bu i.', fell: () => 'ligg utanfor områda du ønskjer.',
    unmet: () => 'Bustaden ligg ikkje i området du helst vil bu i.',
  },
  pointWish: {
    sentence: 'Vi prøver å følgje ønska dine om avstand til bestemte stader.', fell: () => 'ligg i ein annan avstand enn du ønskjer.',
    unmet: () => 'Bustaden har ikkje alle avstandane du ønskjer.',
  },
  followUpCover: {
    sentence: 'Treng du oppfølging i bustaden, bør eit team kunne gi ho.', fell: () => 'ligg der ingen team kan følgje deg opp.',
    unmet: () => 'Det er ikkje avklart kven som skal følgje deg opp.',
  },
  followUpCapacity: {
    sentence: 'Teamet som følgjer deg opp, skal ha tid til det.', fell: () => 'ligg der teama ikkje har tid til å følgje deg opp.',
    unmet: () => 'Teamet har ikkje tid til å følgje deg opp så mykje som du treng.',
  },
  continuity: {
    sentence: 'Du bør få behalde teamet som kjenner deg.', fell: () => 'lèt deg ikkje behalde teamet ditt.', unmet: () => 'Du får ikkje behalde teamet som følgjer deg opp i dag.',
  },
  lock: {
    sentence: 'Kommunen kan avgjere, etter ei eiga vurdering, at ein bustad ikkje er aktuell for deg.', fell: (n) => `var ikkje ${one(n, 'aktuell', 'aktuelle')} for deg, etter ei eiga vurdering i kommunen.`,
    unmet: () => 'Bustaden var ikkje aktuell for deg, etter ei eiga vurdering i kommunen.',
  },
  unplaced: {
    sentence: 'Dei med flest prioriteringspoeng går føre. Poenga byggjer på situasjonen din, kor lenge du har venta og om det hastar.', fell: () => 'blei ikkje delte ut.',
    unmet: () => 'Du fekk ikkje bustad.',
  },
};
