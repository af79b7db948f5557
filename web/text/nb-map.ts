import { formatWhole } from '../format.ts';

const sites = (n: number): string => `${formatWhole(n)} ${n === 1 ? 'bosted' : 'bosteder'}`;

/** The texts of the page Kart in bokmål. */
export const nbMap = {
  title: 'Kart', round: 'Runde', policy: (name: string, date: string) => `Policy: ${name}, gjelder fra ${date}`, toRound: 'Åpne i Tildeling', asOf: (date: string) => `Slik det var ${date}. Kartet fornyes hver måned.`,
  noRound: 'Det er ingen runde ennå', noRoundHelp: 'Kartet viser bostedene slik de er i en runde. Lag en runde først.', toRounds: 'Gå til rundene',
  lost: (time: string) => `Kartet har ikke fulgt runden siden kl. ${time}. Det prøver igjen når du rører siden.`,
  wipe: {
    label: 'Fra før til etter runden', before: 'Før', after: 'Etter', atBefore: 'Før runden', atAfter: 'Etter runden', between: (percent: number) => `${percent} % av hvert tegn viser etter, resten før`,
    seam: 'Der noe endres, viser høyre side av tegnet etter og venstre side før.', none: 'Runden har ikke noe forslag ennå. Kartet viser det som er.',
  },
  list: {
    heading: 'Bosteder og områder', show: 'Vis', sites: 'Bosteder', areas: 'Områder', filter: 'Utvalg', all: 'Alle', aboveLimit: 'Over grensen', changed: 'Endres',
    area: 'Område', allAreas: 'Alle områder', search: 'Navn på bosted', sort: 'Rekkefølge', byShare: 'Størst andel', byChange: 'Øker mest', byHomes: 'Flest hjem', byName: 'Navn', more: (n: number) => `Vis ${formatWhole(n)} til`, areasNote: 'Registrene har ingen grenser for områdene. På kartet står navnet omtrent midt mellom bostedene.',
  },
  boundUnknown: 'kan være ved grensen', below: 'under', keptClass: 'andelen vises ikke', classOf: (range: string) => `${range} av hjemmene`,
  sitesIn: sites, placedHere: (n: number) => (n === 1 ? 'én får bolig her' : `${formatWhole(n)} får bolig her`), movesFrom: (name: string) => `flytter fra ${name}`,
  cluster: (n: number, changed: number) => `${sites(n)}${changed === 0 ? '' : `, ${formatWhole(changed)} endres`}. Tegnet viser det bostedet som står dårligst. Velg det for å komme nærmere.`,
  fresh: {
    placed: (label: string, dwelling: string) => `Husstand ${label} får ${dwelling}.`, unplaced: (label: string) => `Husstand ${label} har ikke lenger noen bolig.`,
    moved: (label: string, from: string, to: string) => `Husstand ${label} får ${to} i stedet for ${from}.`, more: (n: number) => `${formatWhole(n)} ${n === 1 ? 'endring' : 'endringer'} til.`,
  },
  layers: {
    heading: 'Vis på kartet', areas: 'navn på områder', circles: (metres: number, n: number) => `omkretser over grensen (${formatWhole(metres)} meter): ${formatWhole(n)}`, moves: 'flytting mellom bosteder',
  },
  key: {
    cluster: 'så mange bosteder, vist som det som står dårligst', fresh: 'nettopp endret',
  },
  panel: {
    heading: 'Hele kommunen', help: 'Velg et bosted eller et område på kartet eller i listen.', aboveLimit: 'Bosteder over grensen', changed: 'Bosteder som endres', circles: 'Omkretser over grensen',
    placed: 'Husstander som får bolig', inArea: 'Teller med i konsentrasjon', share: 'Andel av hjemmene', areaNote: 'Bosteder som er unntatt fra grensene, er ikke regnet med.', sitesShown: 'Under «Bosteder» i listen står de som hører til området.',
    away: 'Flytter herfra', movesTo: (label: string, name: string) => `Husstand ${label} til ${name}`, keptClass: 'Det som kan vises, sier ikke hvor stor andelen er.',
  },
  classes: {
    heading: 'Konsentrasjon i klasser', limitPolicy: (name: string) => `Grensene er fra policyen «${name}».`,
    help: (n: number) => `Her er ingen tall på husstander, bare klasser. Der færre enn ${formatWhole(n)} kan gjøre utslag, er bostedet grått. Kartet viser det som er, og aldri det en runde vil gjøre: forskjellen kan være én husstand.`,
  },
};
