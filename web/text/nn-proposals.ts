import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const proposals = (n: number): string => (n === 1 ? '1 forslag' : `${formatWhole(n)} forslag`);
const decisions = (n: number): string => (n === 1 ? '1 avgjerd' : `${formatWhole(n)} avgjerder`);

/** The texts of the page Forslag og etterprøving in nynorsk. */
export const nnProposals: Dictionary['proposals'] = {
  title: 'Forslag og etterprøving', column: 'Etterprøving', link: 'Forslag', linkOf: (name) => `, runde ${name}`, fromLog: (id) => `Etterprøv forslaga i runde ${id}`, ofRound: (name, state) => `Runde ${name}, ${state}`, toRound: 'Til runden',
  help: 'Kvart forslag er lagra slik det var, saman med alt det bygde på. Her kan du sjå etter at det står ved lag. Ingenting i runden blir endra, og at du har sett etter, står i loggen.',
  count: (n) => `${proposals(n)} er lagra, det nyaste først.`, none: 'Ingen forslag er lagra i denne runden enno.', print: 'Skriv ut',
  proposal: {
    heading: (n) => `Forslag ${n}`, made: 'Laga', at: (date, time) => `${date} kl. ${time}`, engine: 'Rekna ut av', version: 'Versjon', seed: 'Starttal', seedHelp: 'Talet utrekninga byrja med. Same tal og same versjon gir same svar.', time: 'Tid brukt',
    seconds: (n, limit) => (limit === null ? `${formatDecimal(n)} sekund, utan grense` : `${formatDecimal(n)} av inntil ${formatDecimal(limit)} sekund`), gap: 'Godteken avstand frå best mogleg', gapPercent: (n) => `${formatDecimal(n)} %`,
    engineNames: { highs: 'HiGHS', jslp: 'den vesle løysaren', queue: 'køordninga' },
    status: { optimal: 'Bevist best mogleg', feasible: 'Ikkje bevist best mogleg', refused: 'Ikkje mogleg med det som var låst' },
    erased: 'Sletta', erasedHelp: 'Det forslaget sa om personar, er sletta, for siste dag er over. Difor kan det verken dømmast eller løysast på nytt. At det vart laga, og seglet det hadde, står att.',
    seals: 'Segl', sealsHelp: 'Eit segl er eit fingeravtrykk av det som vart lagra: blir eitt teikn endra, blir seglet eit anna.', ownSeal: 'Segl for forslaget', problemSeal: 'Segl for det som vart løyst',
  },
  judge: {
    help: 'Reknar ut kostnader og grunngivingar for svaret som er lagra, og ser etter at dei er som då. Leitar ikkje etter eit nytt svar, og endrar ingenting.',
    button: 'Døm på nytt', running: 'Dømmer …', of: (n) => `, forslag ${n}`,
    same: 'Forslaget er dømt på nytt: nivåa og grunngivingane er dei same som då det vart lagra.',
    changed: 'Forslaget er dømt på nytt, og noko er ikkje som då det vart lagra. Ta vare på databasen som han er, og få hjelp til å finne ut kvifor.',
    asStored: 'Teksten er den som vart lagra: segla stemmer.', notAsStored: 'Teksten er ikkje den som vart lagra: segla stemmer ikkje.',
    sameLevels: 'Nivåa er dei same.', otherLevels: 'Nivåa er ikkje dei same.', findings: (n) => (n === 1 ? '1 grunngiving' : `${formatWhole(n)} grunngivingar`),
    sameFindings: (n) => (n === 0 ? 'Det er ingen grunngivingar, og det var det heller ikkje då.' : n === 1 ? 'Den eine grunngivinga er den same.' : `Dei ${formatWhole(n)} grunngivingane er dei same.`), otherFindings: 'Grunngivingane er ikkje dei same.',
    breaches: 'Vilkår som er brotne:', noBreaches: 'Ingen vilkår er brotne.', faults: 'Anna som er gale:', inEnglish: 'Detaljane er på engelsk.',
  },
  levels: {
    caption: 'Kostnaden på kvart nivå, det viktigaste først. 0 er best.', level: 'Nivå', numbered: (n) => `Nivå ${n}`, stored: 'Lagra', found: 'No', parted: (n, name) => `${n}. ${name}`, missing: 'manglar',
  },
  again: {
    help: 'Leitar etter svaret frå byrjinga, med dei same opplysningane, og samanliknar det med det som er lagra. Kan ta like lang tid som første gong. Forslaget og runden blir som dei er.',
    button: 'Løys på nytt', running: (level) => `Reknar på nivå ${level}`, starting: 'Førebur …', elapsed: (n) => `${formatWhole(n)} s`, stop: 'Stopp', stopped: 'Stoppa. Ingenting er samanlikna.',
    identical: 'Forslaget er løyst på nytt: svaret er det same, teikn for teikn. Berre tida det tok, er halden utanfor.',
    different: 'Forslaget er løyst på nytt, og svaret er ikkje det same teikn for teikn.', sameLevels: 'Nivåa er likevel dei same: svara er like gode.', otherLevels: 'Nivåa er heller ikkje dei same.',
    otherVersion: (then, now) => `Det kan kome av at det no er løyst av ein annan versjon: ${now}. Den gongen var det ${then}. Det same svaret er berre lova frå same versjon.`,
    clockThen: 'Det kan kome av at tida var ute den gongen før svaret var bevist best mogleg. Kor langt rekninga rekk, er ikkje likt kvar gong.',
    clockNow: 'Det kan kome av at tida var ute no før svaret var bevist best mogleg. Ei maskin som har meir å gjere, rekk kortare.',
    unexplained: 'Versjonen er den same, og inga klokke stoppa han. Då skulle svaret vore det same. Ta vare på databasen som han er, og få hjelp til å finne ut kvifor.',
    sealThen: 'Segl då, utan tida', sealNow: 'Segl no, utan tida', none: 'Det kom ikkje noko svar å samanlikne med.',
  },
  decision: {
    heading: 'Det som vart vedteke', help: 'Avgjerdene byggjer på planen slik han var då runden vart vedteken. Her blir kvar av dei utleidd ein gong til og halden opp mot det som er lagra.', button: 'Døm avgjerdene på nytt', running: 'Dømmer …',
    same: (n) => (n === 1 ? 'Avgjerda er dømd på nytt: ho er den same som då ho vart lagra.' : `Avgjerdene er dømde på nytt: alle ${formatWhole(n)} er dei same som då dei vart lagra.`),
    different: (n, of) => `Avgjerdene er dømde på nytt: ${formatWhole(n)} av ${formatWhole(of)} er ikkje som då dei vart lagra. Ta vare på databasen som han er, og få hjelp til å finne ut kvifor.`,
    whose: 'Det gjeld hushald:', erased: (n) => `${decisions(n)} er sletta, for siste dag er over eller hushaldet er sletta frå registeret.`, allErased: 'Avgjerdene er sletta, for siste dag er over. Det er ikkje noko att å dømme.',
  },
  chain: { heading: 'Er loggen heil?', help: 'At forslaga vart lagra, og når, står i loggen. Ein revisor kan kontrollere at ingenting i han er endra, på sida Logg.' },
};
