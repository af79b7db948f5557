import { formatDecimal, formatWhole } from '../format.ts';
import type { nbTradeOff } from './nb-trade-off.ts';

const households = (n: number): string => (n === 1 ? '1 hushald' : `${formatWhole(n)} hushald`);
const months = (n: number): string => `${formatDecimal(n)} md.`;

/** The texts of the trade-off curve and of two policies on a round, in nynorsk. */
export const nnTradeOff: typeof nbTradeOff = {
  title: 'Avveging', ofRound: (round: string) => `Avveging: ${round}`, lead: 'Sjå kva ein vinn og kva det kostar når eitt eller to tal i runden blir endra. Kvart punkt blir løyst for seg.',
  toAll: 'Alle avvegingar', toCurve: 'Til kurven',
  names: { siteLimit: 'Grense i bumiljøet', radiusLimit: 'Radius i omkrinsen', followUpCapacity: 'Reserve i tida til teama', staff: 'Tid i alle team' } as Readonly<Record<string, string>>,
  nameHelp: {
    siteLimit: 'Kor stor del av bustadene i eit bumiljø hushald som tel med, høgst kan ha.', radiusLimit: 'Kor langt frå bumiljøet dei som tel med, blir rekna saman.',
    followUpCapacity: 'Kor mykje av tida teama held att.', staff: 'Kor mykje meir eller mindre tid kvart team har, kveldstida med.',
  } as Readonly<Record<string, string>>,
  percent: (n: number) => `${formatWhole(n)} %`, metres: (n: number) => `${formatWhole(n)} m`, more: (words: string) => `+${words}`, less: (words: string) => `−${words}`, and: ' og ', isOff: 'regelen av', andMore: (name: string, n: number) => `${name} og ${formatWhole(n)} til`, asItIs: 'slik det er no',
  form: {
    heading: 'Ny avveging', round: 'Runde', roundOption: (name: string, day: string, n: number) => `Runde ${name}, ${day}, ${households(n)}`, noRounds: 'Det er ingen runde å rekne på enno.', what: 'Kva skal endrast', second: 'Noko meir samstundes', nothing: 'Ingenting meir', from: 'Frå', to: 'Til', step: 'Med steg på',
    range: (from: string, to: string) => `Frå ${from} til ${to}.`, valueFault: (from: string, to: string) => `Skriv heile tal frå ${from} til ${to}, det minste først.`, stepFault: 'Skriv eit heilt tal, 1 eller meir.',
    points: (n: number, minutes: number) => `Det blir ${n === 1 ? '1 punkt' : `${formatWhole(n)} punkt`} og runden slik han er. To blir rekna om gongen, så det tek høgst ${minutes <= 1 ? 'eitt minutt' : `${formatWhole(minutes)} minutt`}.`, tooMany: (n: number, most: number) => `Det blir ${formatWhole(n)} punkt, og ${most} er det meste. Vel større steg.`,
    effort: 'Tid, frø og felles målestokk', seconds: 'Sekund per løysing, høgst', secondsHelp: '1 til 600. Rekk det ikkje å bevise svaret, seier sida det.', secondsFault: 'Skriv eit heilt tal frå 1 til 600.', seed: 'Frø', seedHelp: 'Same frø gir same svar.', seedFault: 'Skriv eit heilt tal frå 0 til 1 000 000.',
    numberFault: (from: number, to: number) => `Skriv eit heilt tal frå ${formatWhole(from)} til ${formatWhole(to)}.`, start: 'Rekn ut', starting: 'Byrjar …', failed: 'Det kunne ikkje byrje.',
  },
  readOnly: 'Ein leiar prøver policyar og avvegingar. Her ser du det som er prøvd.',
  measure: {
    meanings: 'Kva tala tyder',
    heading: 'Felles målestokk', help: 'Alt blir målt likt, uansett kva reglar forslaget er laga etter. Ingen policy eig desse tala.',
    crowdedFrom: 'Konsentrert frå og med så mange som tel med', circleMetres: 'Omkrins rundt bumiljøet, meter', sharePercent: 'For mange når dei har meir enn så mange prosent av bustadene', neverTooMany: 'Så mange er aldri for mange', metresPerMinute: 'Reisefart, meter i minuttet',
  },
  figures: {
    waitingPoints: 'Prioriteringspoeng utan bustad', householdsLeft: 'Hushald utan bustad', peopleLeft: 'Personar utan bustad', uncoveredMinutes: 'Minutt i veka utan team', travelMinutes: 'Reiseminutt i veka', livingCrowded: 'Bur konsentrert', livingInCrowdedCircle: 'Bur i ein tett omkrins', overShare: 'For mange i bumiljøet', shieldedBeside: 'Skjerma med nabo som tel med',
  },
  figureHelp: {
    waitingPoints: () => 'Poenga til alle som ikkje får bustad i runden, etter reglane i policyen til runden.', householdsLeft: () => 'Hushald som ikkje får bustad i runden.', peopleLeft: () => 'Alle i hushalda som ikkje får bustad i runden.',
    uncoveredMinutes: () => 'Minutt i veka som dei som får bustad, treng og ikkje har team til.', travelMinutes: (_crowded: number, _metres: number, _percent: number, _never: number, speed: number) => `Minutt i veka som team reiser til dei som får bustad, i luftline med ${formatWhole(speed)} meter i minuttet.`,
    livingCrowded: (crowded: number) => `Hushald som tel med, i bumiljø der minst ${formatWhole(crowded)} slike bur etter runden.`, livingInCrowdedCircle: (crowded: number, metres: number) => `Hushald som tel med, der minst ${formatWhole(crowded)} slike bur innan ${formatWhole(metres)} meter frå bumiljøet etter runden.`,
    overShare: (_crowded: number, _metres: number, percent: number, never: number) => `Kor mange det er for mange av i alt, når ${formatWhole(percent)} prosent av bustadene i kvart bumiljø er det meste, og ${formatWhole(never)} aldri er for mange.`, shieldedBeside: () => 'Hushald som skal skjermast, og som etter runden bur i same bumiljø som nokon som tel med.',
  },
  curve: {
    heading: 'Kurva', up: 'Oppover', across: 'Bortover', head: 'Punkt', none: 'Ingen punkt er rekna ut enno.', message: (n: number, of: number) => `${formatWhole(n)} av ${formatWhole(of)} punkt blir ikkje slått av eit anna`, knee: (name: string) => `, og kurva kan sjå ut til å knekke ved ${name}`,
    baseBeaten: 'Runden slik han er, blir slått av eit anna punkt: det er minst like godt på begge og betre på eitt.', baseHolds: 'Runden slik han er, blir ikkje slått av noko anna punkt her.', note: 'Mindre er betre på begge. Kvart punkt er eitt forslag som er funne. Vel eit punkt for å sjå det.',
    kneeHelp: 'Knekken er det punktet som ligg lengst under ei rett line mellom endane av kurva. Det er berre ei antyding, ikkje eit råd.', noKnee: 'Vi peikar ikkje ut nokon knekk her: det trengst minst tre ulike punkt, og eitt som skil seg ut.', unproved: (n: number) => `${n === 1 ? '1 punkt er' : `${formatWhole(n)} punkt er`} ikkje bevist best mogleg. Med meir tid kan det bli betre, og då kan kurva flytte seg.`,
    ties: 'Berre poenga kan vere beviste for eit punkt. Dei andre tala gjeld forslaget som vart funne; eit like godt forslag kan ha andre.',
  },
  axes: {
    hard: (name: string, stands: string) => `${name}: eit vilkår i policyen til runden, no ${stands}.`, soft: (name: string, stands: string) => `${name}: ei prioritering i policyen til runden, no ${stands}. Ho er prøvd som prioritering.`, off: (name: string) => `${name}: regelen er av i policyen til runden. Her er han prøvd som eit vilkår.`, staff: (name: string) => `${name}: samanlikna med det kvart team har no. Det som er bunde, er likt.`,
    assumed: { minCount: (n: number) => `Uansett kan ${formatWhole(n)} som tel med, bu i kvart bumiljø (føresetnad).`, maxCount: (n: number) => `I omkrinsen kan det bu høgst ${formatWhole(n)} som tel med (føresetnad).`, metresPerMinute: (n: number) => `Reisefart ${formatWhole(n)} meter i minuttet (føresetnad).` } as Readonly<Record<string, (n: number) => string>>,
    policy: (policy: string, from: string) => `Policyen til runden er «${policy}», som gjeld frå ${from}. Runden er slik han vart frosen, utan det eit møte har gjort med han.`,
  },
  points: {
    heading: 'Alle punkta', caption: 'Kvart punkt etter felles målestokk. Under talet: skilnaden frå runden slik han er', point: 'Punkt', state: 'Svar', proved: 'bevist best', unproved: 'funne, ikkje bevist', missing: 'ikkje rekna ut enno', open: (name: string) => `Forslaget ved ${name}`, least: (n: number) => `minst ${formatWhole(n)}`,
    reasons: { timeLimit: 'ikkje noko svar i tide', tooLarge: 'for stort for løysaren', queueCannotKeepLocks: 'køen kan ikkje halde det som er låst', stopped: 'stoppa før noko var funne', lockedApart: 'det som er låst, kan ikkje haldast' } as Readonly<Record<string, string>>,
  },
  point: {
    heading: (name: string) => `Forslaget ved ${name}`, title: 'Eitt punkt', against: 'Samanlikna med runden slik han er', first: 'Dette er runden slik han er. Dei andre punkta er samanlikna med dette forslaget.', numbered: 'I tabellane under er forslag 1 runden slik han er, og forslag 2 dette punktet.', noBase: 'Runden slik han er, har ikkje noko forslag enno, så her er inga samanlikning.',
    more: (figure: string, by: number, now: number) => `${figure}: ${formatWhole(now)}, ${formatWhole(by)} fleire.`, fewer: (figure: string, by: number, now: number) => `${figure}: ${formatWhole(now)}, ${formatWhole(by)} færre.`, same: (figure: string, now: number) => `${figure}: ${formatWhole(now)}, det same.`, only: (figure: string, now: number) => `${figure}: ${formatWhole(now)}.`,
    list: 'Kven får kva bustad', listCaption: (n: number, left: number) => `${households(n)} får bustad, og ${households(left)} får ikkje.`, household: 'Hushald', points: 'Poeng', dwelling: 'Bustad', team: 'Team', noTeam: 'utan team', moveIn: 'Flyttar inn', before: 'Slik det er no', sameHome: 'same bustad', noHome: 'ingen bustad', left: 'Utan bustad', leftList: (n: number) => `Vis ${n === 1 ? 'den som' : `dei ${formatWhole(n)} som`} ikkje får bustad`, missing: 'Dette punktet er ikkje rekna ut, eller det er teke bort.',
    changes: { gains: 'får bustad her', loses: 'mistar bustaden her', moves: 'får ein annan bustad', otherTeam: 'får eit anna team' },
  },
  trial: {
    title: 'Policy A mot B', lead: 'Prøv to policyar på same runde. Kvar blir løyst og etterprøvd, og begge blir målte med same målestokk og mot køordninga.', heading: 'Ny prøve', a: 'Policy A', b: 'Policy B', same: 'Vel to ulike policyar.', ofTwo: (a: string, b: string) => `${a} mot ${b}`, toAll: 'Alle prøver', shipped: 'følgjer med', draft: 'utkast',
    sideA: (name: string) => `A: ${name}`, sideB: (name: string) => `B: ${name}`, queueA: 'Køen med vilkåra i A', queueB: 'Køen med vilkåra i B', difference: 'B mot A', onRound: (name: string, day: string, n: number, homes: number) => `Runde ${name}, ${day}: ${households(n)} og ${homes === 1 ? '1 bustad' : `${formatWhole(homes)} bustader`}. Runden er slik han vart frosen, utan det eit møte har gjort med han.`,
    draftOf: (name: string) => `${name} (då han var eit utkast)`, goneDraft: 'eit utkast som er sletta',
    change: (left: number, crowded: number, minutes: number) => `B mot A: ${left === 0 ? 'like mange hushald står utan bustad' : `${households(Math.abs(left))} ${left > 0 ? 'fleire' : 'færre'} står utan bustad`}, ${crowded === 0 ? 'like mange bur konsentrert' : `${formatWhole(Math.abs(crowded))} ${crowded > 0 ? 'fleire' : 'færre'} bur konsentrert`}, og ${minutes === 0 ? 'like mange minutt i veka er utan team' : `${formatWhole(Math.abs(minutes))} ${minutes > 0 ? 'fleire' : 'færre'} minutt i veka er utan team`}.`,
    short: 'Det viktigaste', housed: (side: string, n: number, of: number) => `${side}: ${formatWhole(n)} av ${households(of)} får bustad.`, againstQueue: (side: string, gained: number, lost: number, moved: number) => `${side} mot køen med dei same vilkåra: ${formatWhole(gained)} får bustad som køen ikkje gir, ${formatWhole(lost)} mistar han, og ${formatWhole(moved)} får ein annan.`,
    better: (level: number, name: string, own: number, queue: number) => `Betre enn køen på nivå ${level}, ${name}: ${formatWhole(own)} mot ${formatWhole(queue)} (lågast er best).`, worse: (level: number, name: string, own: number, queue: number) => `Dårlegare enn køen på nivå ${level}, ${name}: ${formatWhole(own)} mot ${formatWhole(queue)} (lågast er best). Det kan skje når tida tek slutt.`, alike: 'Like god som køen på alle nivå.',
    unproved: (side: string) => `${side} har eit forslag som ikkje er bevist best mogleg. Med meir tid kan det bli betre.`, none: (side: string, why: string) => `${side}: ${why}.`, missing: (side: string) => `${side}: ikkje rekna ut enno.`,
    measured: 'Med felles målestokk', measuredCaption: 'Alle fire målte likt. Lågast er best i alle rader bortsett frå ønska', row: 'Kva', pointsA: 'Poeng utan bustad, etter A', pointsB: 'Poeng utan bustad, etter B', pointsHelp: 'Kvar policy gir sine poeng, så begge står her.', wishFirst: 'Får området dei ønskte seg mest', wishAny: 'Får eit anna ønskt område', wishNone: 'Får eit område dei ikkje har ønskt', wishHelp: (n: number) => `av ${formatWhole(n)} som får bustad og har ønskt område`,
    tieNote: 'Tala gjeld forslaga som vart funne. Under nokre av dei, og under kor mange som får bustad i kvar gruppe, står kva talet kan vere i forslag som er like gode. Dei andre tala kan vere noko andre der.', crowdedSites: 'Bumiljø med konsentrasjon', crowdedSitesHelp: (crowded) => `Bumiljø der minst ${formatWhole(crowded)} hushald som tel med, bur etter runden.`, livingOf: (n: number) => `av ${formatWhole(n)}`, overSites: (n: number) => (n === 1 ? 'i 1 bumiljø' : `i ${formatWhole(n)} bumiljø`),
    fares: 'Dei som tel med, og dei andre', faresCaption: 'Kven får bustad, kven blir ståande, og kor lenge dei har venta på dagen for runden', counted: 'Tel med i konsentrasjon', others: 'Andre', faresHoused: 'Får bustad', faresLeft: 'Får ikkje bustad', faresHomeless: 'Av dei utan kommunal bustad i dag', waitedHoused: 'Ventetid for dei som får', waitedLeft: 'Ventetid for dei som ikkje får', waited: (median: number, longest: number) => `halvparten høgst ${months(median)}, lengst ${months(longest)}`, nobody: 'ingen', ofAll: (n: number, of: number) => `${formatWhole(n)} av ${formatWhole(of)}`,
    compared: 'A og B mot kvarandre', comparedHelp: 'Her er forslag 1 laga etter A og forslag 2 etter B. Kvart er dømt etter sin eigen policy, og begge etter den andre.', waiting: 'Samanlikninga kjem når både A og B er rekna ut.', notCompared: 'A og B er ikkje samanlikna, for minst éin av dei har ikkje noko forslag.', rangesNone: 'Vi rakk ikkje å sjå kor mykje tala kan variere.',
  },
};
