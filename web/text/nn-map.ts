import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const sites = (n: number): string => `${formatWhole(n)} bumiljø`;

/** The texts of the page Kart in nynorsk. */
export const nnMap: Dictionary['mapPage'] = {
  title: 'Kart', round: 'Runde', policy: (name, date) => `Policy: ${name}, gjeld frå ${date}`, toRound: 'Opne i Tildeling', asOf: (date) => `Slik det var ${date}. Kartet blir fornya kvar månad.`,
  noRound: 'Det er ingen runde enno', noRoundHelp: 'Kartet viser bumiljøa slik dei er i ein runde. Lag ein runde først.', toRounds: 'Gå til rundane',
  lost: (time) => `Kartet har ikkje følgt runden sidan kl. ${time}. Det prøver igjen når du rører sida.`,
  wipe: {
    label: 'Frå før til etter runden', before: 'Før', after: 'Etter', atBefore: 'Før runden', atAfter: 'Etter runden', between: (percent) => `${percent} % av kvart teikn viser etter, resten før`,
    seam: 'Der noko blir endra, viser høgre side av teiknet etter og venstre side før.', none: 'Runden har ikkje noko forslag enno. Kartet viser det som er.',
  },
  list: {
    heading: 'Bumiljø og område', show: 'Vis', sites: 'Bumiljø', areas: 'Område', filter: 'Utval', all: 'Alle', aboveLimit: 'Over grensa', changed: 'Blir endra',
    area: 'Område', allAreas: 'Alle område', search: 'Namn på bumiljø', sort: 'Rekkjefølgje', byShare: 'Størst del', byChange: 'Aukar mest', byHomes: 'Flest heimar', byName: 'Namn', more: (n) => `Vis ${formatWhole(n)} til`, areasNote: 'Registra har ingen grenser for områda. På kartet står namnet omtrent midt mellom bumiljøa.',
  },
  boundUnknown: 'kan vere ved grensa', below: 'under', keptClass: 'delen blir ikkje vist', classOf: (range) => `${range} av heimane`,
  sitesIn: sites, placedHere: (n) => (n === 1 ? 'éin får bustad her' : `${formatWhole(n)} får bustad her`), movesFrom: (name) => `flyttar frå ${name}`,
  cluster: (n, changed) => `${sites(n)}${changed === 0 ? '' : `, ${formatWhole(changed)} blir endra`}. Teiknet viser det bumiljøet som står dårlegast. Vel det for å kome nærare.`,
  fresh: {
    placed: (label, dwelling) => `Hushald ${label} får ${dwelling}.`, unplaced: (label) => `Hushald ${label} har ikkje lenger nokon bustad.`,
    moved: (label, from, to) => `Hushald ${label} får ${to} i staden for ${from}.`, more: (n) => `${formatWhole(n)} ${n === 1 ? 'endring' : 'endringar'} til.`,
  },
  layers: {
    heading: 'Vis på kartet', areas: 'namn på område', circles: (metres, n) => `omkrinsar over grensa (${formatWhole(metres)} meter): ${formatWhole(n)}`, moves: 'flytting mellom bumiljø',
  },
  key: {
    cluster: 'så mange bumiljø, vist som det som står dårlegast', fresh: 'nett endra',
  },
  panel: {
    heading: 'Heile kommunen', help: 'Vel eit bumiljø eller eit område på kartet eller i lista.', aboveLimit: 'Bumiljø over grensa', changed: 'Bumiljø som blir endra', circles: 'Omkrinsar over grensa',
    placed: 'Hushald som får bustad', inArea: 'Tel med i konsentrasjon', share: 'Del av heimane', areaNote: 'Bumiljø som er unnatekne frå grensene, er ikkje rekna med.', sitesShown: 'Under «Bumiljø» i lista står dei som høyrer til området.',
    away: 'Flyttar herifrå', movesTo: (label, name) => `Hushald ${label} til ${name}`, keptClass: 'Det som kan visast, seier ikkje kor stor delen er.',
  },
  classes: {
    heading: 'Konsentrasjon i klassar', limitPolicy: (name) => `Grensene er frå policyen «${name}».`,
    help: (n) => `Her er ingen tal på hushald, berre klassar. Der færre enn ${formatWhole(n)} kan gjere utslag, er bumiljøet grått. Kartet viser det som er, og aldri det ein runde vil gjere: skilnaden kan vere eitt hushald.`,
  },
};
