import { formatDecimal, formatWhole } from '../format.ts';

const households = (n: number): string => (n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`);
const months = (n: number): string => `${formatDecimal(n)} md.`;

/** The texts of the trade-off curve and of two policies on a round, in bokmål. */
export const nbTradeOff = {
  title: 'Avveining', ofRound: (round: string) => `Avveining: ${round}`, lead: 'Se hva som vinnes og hva det koster når ett eller to tall i runden endres. Hvert punkt blir løst for seg.',
  toAll: 'Alle avveininger', toCurve: 'Til kurven',
  names: { siteLimit: 'Grense på bostedet', radiusLimit: 'Omkretsens radius', followUpCapacity: 'Reserve i teamenes tid', staff: 'Tid i alle team' } as Readonly<Record<string, string>>,
  nameHelp: {
    siteLimit: 'Hvor stor del av boligene på et bosted husstander som teller med, høyst kan ha.', radiusLimit: 'Hvor langt fra bostedet de som teller med, regnes sammen.',
    followUpCapacity: 'Hvor mye av tiden teamene holder igjen.', staff: 'Hvor mye mer eller mindre tid hvert team har, kveldstiden med.',
  } as Readonly<Record<string, string>>,
  percent: (n: number) => `${formatWhole(n)} %`, metres: (n: number) => `${formatWhole(n)} m`, more: (words: string) => `+${words}`, less: (words: string) => `−${words}`, and: ' og ', isOff: 'regelen av', andMore: (name: string, n: number) => `${name} og ${formatWhole(n)} til`, asItIs: 'slik det er nå',
  form: {
    heading: 'Ny avveining', round: 'Runde', roundOption: (name: string, day: string, n: number) => `Runde ${name}, ${day}, ${households(n)}`, noRounds: 'Det er ingen runde å regne på ennå.', what: 'Hva skal endres', second: 'Noe mer samtidig', nothing: 'Ingenting mer', from: 'Fra', to: 'Til', step: 'Med steg på',
    range: (from: string, to: string) => `Fra ${from} til ${to}.`, valueFault: (from: string, to: string) => `Skriv hele tall fra ${from} til ${to}, det minste først.`, stepFault: 'Skriv et helt tall, 1 eller mer.',
    points: (n: number, minutes: number) => `Det blir ${n === 1 ? '1 punkt' : `${formatWhole(n)} punkter`} og runden slik den er. To regnes om gangen, så det tar høyst ${minutes <= 1 ? 'ett minutt' : `${formatWhole(minutes)} minutter`}.`, tooMany: (n: number, most: number) => `Det blir ${formatWhole(n)} punkter, og ${most} er det meste. Velg større steg.`,
    effort: 'Tid, frø og felles målestokk', seconds: 'Sekunder per løsning, høyst', secondsHelp: '1 til 600. Rekker det ikke å bevise svaret, sier siden det.', secondsFault: 'Skriv et helt tall fra 1 til 600.', seed: 'Frø', seedHelp: 'Samme frø gir samme svar.', seedFault: 'Skriv et helt tall fra 0 til 1 000 000.',
    numberFault: (from: number, to: number) => `Skriv et helt tall fra ${formatWhole(from)} til ${formatWhole(to)}.`, start: 'Regn ut', starting: 'Begynner …', failed: 'Det kunne ikke begynne.',
  },
  readOnly: 'En leder prøver policyer og avveininger. Her ser du det som er prøvd.',
  measure: {
    meanings: 'Hva tallene betyr',
    heading: 'Felles målestokk', help: 'Alt måles likt, uansett hvilke regler forslaget er laget etter. Ingen policy eier disse tallene.',
    crowdedFrom: 'Konsentrert fra og med så mange som teller med', circleMetres: 'Omkrets rundt bostedet, meter', sharePercent: 'For mange når de har mer enn så mange prosent av boligene', neverTooMany: 'Så mange er aldri for mange', metresPerMinute: 'Reisefart, meter i minuttet',
  },
  figures: {
    waitingPoints: 'Prioriteringspoeng uten bolig', householdsLeft: 'Husstander uten bolig', peopleLeft: 'Personer uten bolig', uncoveredMinutes: 'Minutter i uka uten team', travelMinutes: 'Reiseminutter i uka', livingCrowded: 'Bor konsentrert', livingInCrowdedCircle: 'Bor i en tett omkrets', overShare: 'For mange på bostedet', shieldedBeside: 'Skjermede med nabo som teller med',
  },
  figureHelp: {
    waitingPoints: () => 'Poengene til alle som ikke får bolig i runden, etter reglene i rundens policy.', householdsLeft: () => 'Husstander som ikke får bolig i runden.', peopleLeft: () => 'Alle i husstandene som ikke får bolig i runden.',
    uncoveredMinutes: () => 'Minutter i uka som de som får bolig, trenger og ikke har team til.', travelMinutes: (_crowded: number, _metres: number, _percent: number, _never: number, speed: number) => `Minutter i uka som team reiser til dem som får bolig, i luftlinje med ${formatWhole(speed)} meter i minuttet.`,
    livingCrowded: (crowded: number) => `Husstander som teller med, på bosteder der minst ${formatWhole(crowded)} slike bor etter runden.`, livingInCrowdedCircle: (crowded: number, metres: number) => `Husstander som teller med, der minst ${formatWhole(crowded)} slike bor innen ${formatWhole(metres)} meter fra bostedet etter runden.`,
    overShare: (_crowded: number, _metres: number, percent: number, never: number) => `Hvor mange det er for mange av i alt, når ${formatWhole(percent)} prosent av boligene på hvert bosted er det meste, og ${formatWhole(never)} aldri er for mange.`, shieldedBeside: () => 'Husstander som skal skjermes, og som etter runden bor på samme bosted som en som teller med.',
  },
  curve: {
    heading: 'Kurven', up: 'Oppover', across: 'Bortover', head: 'Punkt', none: 'Ingen punkter er regnet ut ennå.', message: (n: number, of: number) => `${formatWhole(n)} av ${formatWhole(of)} punkter blir ikke slått av et annet`, knee: (name: string) => `, og kurven kan se ut til å knekke ved ${name}`,
    baseBeaten: 'Runden slik den er, blir slått av et annet punkt: det er minst like godt på begge og bedre på ett.', baseHolds: 'Runden slik den er, blir ikke slått av noe annet punkt her.', note: 'Mindre er bedre på begge. Hvert punkt er ett forslag som er funnet. Velg et punkt for å se det.',
    kneeHelp: 'Knekken er det punktet som ligger lengst under en rett linje mellom endene av kurven. Det er bare en antydning, ikke et råd.', noKnee: 'Vi peker ikke ut noen knekk her: det trengs minst tre ulike punkter, og ett som skiller seg ut.', unproved: (n: number) => `${n === 1 ? '1 punkt er' : `${formatWhole(n)} punkter er`} ikke bevist best mulig. Med mer tid kan det bli bedre, og da kan kurven flytte seg.`,
    ties: 'Bare poengene kan være bevist for et punkt. De andre tallene gjelder forslaget som ble funnet; et like godt forslag kan ha andre.',
  },
  axes: {
    hard: (name: string, stands: string) => `${name}: et vilkår i rundens policy, nå ${stands}.`, soft: (name: string, stands: string) => `${name}: en prioritering i rundens policy, nå ${stands}. Den er prøvd som prioritering.`, off: (name: string) => `${name}: regelen er av i rundens policy. Her er den prøvd som et vilkår.`, staff: (name: string) => `${name}: i forhold til det hvert team har nå. Det som er bundet, er likt.`,
    assumed: { minCount: (n: number) => `Uansett kan ${formatWhole(n)} som teller med, bo på hvert bosted (antakelse).`, maxCount: (n: number) => `I omkretsen kan det bo høyst ${formatWhole(n)} som teller med (antakelse).`, metresPerMinute: (n: number) => `Reisefart ${formatWhole(n)} meter i minuttet (antakelse).` } as Readonly<Record<string, (n: number) => string>>,
    policy: (policy: string, from: string) => `Rundens policy er «${policy}», som gjelder fra ${from}. Runden er slik den ble frosset, uten det et møte har gjort med den.`,
  },
  points: {
    heading: 'Alle punktene', caption: 'Hvert punkt etter felles målestokk. Under tallet: forskjellen fra runden slik den er', point: 'Punkt', state: 'Svar', proved: 'bevist best', unproved: 'funnet, ikke bevist', missing: 'ikke regnet ut ennå', open: (name: string) => `Forslaget ved ${name}`, least: (n: number) => `minst ${formatWhole(n)}`,
    reasons: { timeLimit: 'ikke noe svar i tide', tooLarge: 'for stort for løseren', queueCannotKeepLocks: 'køen kan ikke holde det som er låst', stopped: 'stoppet før noe var funnet', lockedApart: 'det som er låst, kan ikke holdes' } as Readonly<Record<string, string>>,
  },
  point: {
    heading: (name: string) => `Forslaget ved ${name}`, title: 'Ett punkt', against: 'Sammenlignet med runden slik den er', first: 'Dette er runden slik den er. De andre punktene er sammenlignet med dette forslaget.', numbered: 'I tabellene under er forslag 1 runden slik den er, og forslag 2 dette punktet.', noBase: 'Runden slik den er, har ikke noe forslag ennå, så her er ingen sammenligning.',
    more: (figure: string, by: number, now: number) => `${figure}: ${formatWhole(now)}, ${formatWhole(by)} flere.`, fewer: (figure: string, by: number, now: number) => `${figure}: ${formatWhole(now)}, ${formatWhole(by)} færre.`, same: (figure: string, now: number) => `${figure}: ${formatWhole(now)}, det samme.`, only: (figure: string, now: number) => `${figure}: ${formatWhole(now)}.`,
    list: 'Hvem får hvilken bolig', listCaption: (n: number, left: number) => `${households(n)} får bolig, og ${households(left)} får ikke.`, household: 'Husstand', points: 'Poeng', dwelling: 'Bolig', team: 'Team', noTeam: 'uten team', moveIn: 'Flytter inn', before: 'Slik det er nå', sameHome: 'samme bolig', noHome: 'ingen bolig', left: 'Uten bolig', leftList: (n: number) => `Vis ${n === 1 ? 'den som' : `de ${formatWhole(n)} som`} ikke får bolig`, missing: 'Dette punktet er ikke regnet ut, eller det er tatt bort.',
    changes: { gains: 'får bolig her', loses: 'mister boligen her', moves: 'får en annen bolig', otherTeam: 'får et annet team' },
  },
  trial: {
    title: 'Policy A mot B', lead: 'Prøv to policyer på samme runde. Hver blir løst og etterprøvd, og begge blir målt med samme målestokk og mot køordningen.', heading: 'Ny prøve', a: 'Policy A', b: 'Policy B', same: 'Velg to ulike policyer.', ofTwo: (a: string, b: string) => `${a} mot ${b}`, toAll: 'Alle prøver', shipped: 'følger med', draft: 'utkast',
    sideA: (name: string) => `A: ${name}`, sideB: (name: string) => `B: ${name}`, queueA: 'Køen med vilkårene i A', queueB: 'Køen med vilkårene i B', difference: 'B mot A', onRound: (name: string, day: string, n: number, homes: number) => `Runde ${name}, ${day}: ${households(n)} og ${homes === 1 ? '1 bolig' : `${formatWhole(homes)} boliger`}. Runden er slik den ble frosset, uten det et møte har gjort med den.`,
    draftOf: (name: string) => `${name} (da den var et utkast)`, goneDraft: 'et utkast som er slettet',
    change: (left: number, crowded: number, minutes: number) => `B mot A: ${left === 0 ? 'like mange husstander står uten bolig' : `${households(Math.abs(left))} ${left > 0 ? 'flere' : 'færre'} står uten bolig`}, ${crowded === 0 ? 'like mange bor konsentrert' : `${formatWhole(Math.abs(crowded))} ${crowded > 0 ? 'flere' : 'færre'} bor konsentrert`}, og ${minutes === 0 ? 'like mange minutter i uka er uten team' : `${formatWhole(Math.abs(minutes))} ${minutes > 0 ? 'flere' : 'færre'} minutter i uka er uten team`}.`,
    short: 'Det viktigste', housed: (side: string, n: number, of: number) => `${side}: ${formatWhole(n)} av ${households(of)} får bolig.`, againstQueue: (side: string, gained: number, lost: number, moved: number) => `${side} mot køen med de samme vilkårene: ${formatWhole(gained)} får bolig som køen ikke gir, ${formatWhole(lost)} mister den, og ${formatWhole(moved)} får en annen.`,
    better: (level: number, name: string, own: number, queue: number) => `Bedre enn køen på nivå ${level}, ${name}: ${formatWhole(own)} mot ${formatWhole(queue)} (lavest er best).`, worse: (level: number, name: string, own: number, queue: number) => `Dårligere enn køen på nivå ${level}, ${name}: ${formatWhole(own)} mot ${formatWhole(queue)} (lavest er best). Det kan skje når tiden tar slutt.`, alike: 'Like god som køen på alle nivåer.',
    unproved: (side: string) => `${side} har et forslag som ikke er bevist best mulig. Med mer tid kan det bli bedre.`, none: (side: string, why: string) => `${side}: ${why}.`, missing: (side: string) => `${side}: ikke regnet ut ennå.`,
    measured: 'Med felles målestokk', measuredCaption: 'Alle fire målt likt. Lavest er best i alle rader unntatt ønskene', row: 'Hva', pointsA: 'Poeng uten bolig, etter A', pointsB: 'Poeng uten bolig, etter B', pointsHelp: 'Hver policy gir sine poeng, så begge står her.', wishFirst: 'Får førsteønsket sitt område', wishAny: 'Får et annet ønsket område', wishNone: 'Får et område de ikke har ønsket', wishHelp: (n: number) => `av ${formatWhole(n)} som får bolig og har ønsket område`,
    tieNote: 'Tallene gjelder forslagene som ble funnet. Under noen av dem, og under hvor mange som får bolig i hver gruppe, står hva tallet kan være i forslag som er like gode. De andre tallene kan være noe andre der.', crowdedSites: 'Bosteder med konsentrasjon', crowdedSitesHelp: (crowded: number) => `Bosteder der minst ${formatWhole(crowded)} husstander som teller med, bor etter runden.`, livingOf: (n: number) => `av ${formatWhole(n)}`, overSites: (n: number) => (n === 1 ? 'på 1 bosted' : `på ${formatWhole(n)} bosteder`),
    fares: 'De som teller med, og de andre', faresCaption: 'Hvem får bolig, hvem blir stående, og hvor lenge de har ventet på rundens dag', counted: 'Teller med i konsentrasjon', others: 'Andre', faresHoused: 'Får bolig', faresLeft: 'Får ikke bolig', faresHomeless: 'Av dem uten kommunal bolig i dag', waitedHoused: 'Ventetid for dem som får', waitedLeft: 'Ventetid for dem som ikke får', waited: (median: number, longest: number) => `halvparten høyst ${months(median)}, lengst ${months(longest)}`, nobody: 'ingen', ofAll: (n: number, of: number) => `${formatWhole(n)} av ${formatWhole(of)}`,
    compared: 'A og B mot hverandre', comparedHelp: 'Her er forslag 1 laget etter A og forslag 2 etter B. Hvert er dømt etter sin egen policy, og begge etter den andres.', waiting: 'Sammenligningen kommer når både A og B er regnet ut.', notCompared: 'A og B er ikke sammenlignet, for minst én av dem har ikke noe forslag.', rangesNone: 'Vi rakk ikke å se hvor mye tallene kan variere.',
  },
};
