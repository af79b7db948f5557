import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const households = (n: number): string => `${formatWhole(n)} hushald`;
const dwellings = (n: number): string => (n === 1 ? '1 bustad' : `${formatWhole(n)} bustader`);

/** The texts of one case at once in nynorsk. */
export const nnRanking: Dictionary['ranking'] = {
  heading: { household: 'Bustadene i rekkjefølgje, best for alle først', dwelling: 'Hushalda i rekkjefølgje, best for alle først' },
  waiting: { household: 'Ser gjennom bustadene …', dwelling: 'Ser gjennom hushalda …' },
  fits: {
    household: (n, of, own) => `Slik planen er no, kan hushaldet få ${n === 0 ? 'ingen' : formatWhole(n)} av ${own > 0 ? `dei ${formatWhole(of)} andre bustadene` : dwellings(of)} utan å bryte vilkår.`,
    dwelling: (n, of, own) => `Slik planen er no, kan ${n === 0 ? 'ingen' : formatWhole(n)} av ${own > 0 ? `dei ${formatWhole(of)} andre hushalda` : households(of)} få bustaden utan å bryte vilkår.`,
  },
  order: 'Best på punkt 1 i policyen står først.', key: '«Bevist»: ingen runde der det er slik, er betre etter policyen. «Overslag»: det kan finnast noko betre.', askForMore: '«Kva må til?» reknar det ut.',
  all: { household: (n) => `Vis alle ${formatWhole(n)} bustadene`, dwelling: (n) => `Vis alle ${formatWhole(n)} hushalda` }, fewer: 'Vis berre dei første',
  own: 'slik er planen', nobody: 'Ingen andre må gi frå seg noko.', loses: 'mistar han og står utan bustad.', moves: (home) => `må flyttast til ${home}.`, swaps: (home) => `må byte og får ${home}.`,
  equal: 'Like bra som planen på alle punkt.', proved: 'bevist', estimated: 'overslag', estimatedFrom: (level) => `overslag frå punkt ${level}`,
  judge: 'Sjå kva det fører til', judgeOf: (household, home) => `Sjå kva det fører til at hushald ${household} får ${home}`,
  ruledOut: { household: (n) => `${dwellings(n)} kan hushaldet ikkje få, slik planen er no`, dwelling: (n) => `${households(n)} kan ikkje få bustaden, slik planen er no` },
  severalRules: { household: 'Ein bustad kan stå under fleire grunnar.', dwelling: 'Eit hushald kan stå under fleire grunnar.' }, counted: { household: dwellings, dwelling: households },
  keptBy: (obstacle, count) => `${count}: ${obstacle}`, rule: 'Regelen:', alsoRules: (obstacles) => `også ${obstacles}`,
  points: 'Punkta i policyen, det viktigaste først', nothingHere: 'ingenting taler imot', hardRules: (n) => (n === 1 ? 'Sjå vilkåret' : `Sjå dei ${formatWhole(n)} vilkåra`),
  sums: 'Slik er tala sette saman', sumsHelp: 'Det regelen måler, gonger vekta regelen har i policyen.', weighs: (amount, weight) => (weight === 1 ? `tel ${formatWhole(amount)}` : `${formatWhole(amount)} × ${formatWhole(weight)} = ${formatWhole(amount * weight)}`), shared: (n) => `(felles for ${households(n)})`,
  madeOf: {
    unplaced: (base, groups, situation, waiting, urgency) => `poenga er ${base} som alle får + ${groups} for gruppa som gir mest + ${situation} for busituasjon + ${waiting} for ventetid + ${urgency} for frist.`,
    travel: (visits, metres) => `${formatWhole(visits)} besøk i veka, ${formatWhole(metres)} meter kvar veg.`,
    siteSpread: (staying, after, free) => `Frå ${staying} til ${after}, der ${free} er utan kostnad. Den første over tel 1, den neste 2, og så vidare.`,
  },
  next: {
    heading: 'Kvifor ikkje ein av dei andre', none: 'Det er noko i vegen for alle dei andre ledige bustadene, slik planen er no. Sjå under.',
    best: (n) => (n === 1 ? 'Det er berre éin annan bustad hushaldet kan få utan å bryte vilkår:' : `Best av dei ${formatWhole(n)} andre bustadene hushaldet kan få utan å bryte vilkår, er`),
    point: (level, name) => `punkt ${level} (${name})`, equal: 'Han er like bra for alle på alle punkta i policyen.',
    worse: (point, by, before) => `Med han blir ${point} dårlegare${by}.${before === 0 ? '' : ' Det som går føre, er uendra.'}`, better: (point, by, before) => `Med han blir ${point} betre${by}.${before === 0 ? '' : ' Det som går føre, er uendra.'}`,
    mayBeBetter: 'Det er eit overslag: blir fleire flytta, kan det bli betre.', isFound: 'Planen kan altså bli betre enn han er.',
  },
};
