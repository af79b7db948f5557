import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const placements = (n: number): string => (n === 1 ? '1 tildeling' : `${formatWhole(n)} tildelingar`);
const households = (n: number): string => (n === 1 ? '1 hushald' : `${formatWhole(n)} hushald`);
const movedText = (n: number): string => (n === 0 ? 'Ingen fekk ein annan bustad enn før.' : `${households(n)} fekk noko anna enn før.`);

/** The texts of the meeting that goes through a round in nynorsk. */
export const nnMeeting: Dictionary['meeting'] = {
  state: { draft: 'Utkast', proposed: 'Foreslått', inMeeting: 'I møte', decided: 'Vedtatt', closed: 'Lukka' },
  leave: 'Du har skrive ei grunngiving som ikkje er lagra. Vil du forlate sida?',
  cancel: 'Avbryt', done: 'Ferdig', you: 'Du', program: 'Spredt',
  actions: {
    label: 'Det de kan gjere med runden', start: 'Start møtet …', acceptRest: (n) => `Godta resten (${formatWhole(n)})`, decide: 'Vedta …', close: 'Lukk runden', closeHelp: 'Lukk når alle tilboda er ferdige: då følgjer det av avslaga som vilkåra seier, og møtet kan ikkje opnast igjen.', reopen: 'Opne møtet igjen …', pause: 'Ta pause i møtet',
    offers: 'Gå til tilboda', frame: 'Ramma', history: 'Historikk', print: 'Skriv ut', list: 'lista til møtet', solveOptions: 'Fleire val', waits: 'Lagrar …',
  },
  solve: {
    heading: 'Når de foreslår på nytt', legend: 'Kva skal forslaget ta omsyn til?', fewest: 'Behald mest mogleg', fewestHelp: 'Flest mogleg beheld bustaden dei har i planen no.', any: 'Finn det beste på nytt', anyHelp: 'Alle som ikkje er godtekne eller låste, kan få ein annan bustad.',
    kept: 'Det de har godteke, låst, sperra, utsett og avslått, står fast uansett.',
    moved: movedText, seeMoved: 'Sjå kven',
  },
  start: { heading: 'Start møtet', present: 'Kven deltek?', presentHelp: 'Namn på dei tilsette som er med. Står i historikken.', button: 'Start møtet' },
  decide: {
    heading: 'Vedta runden', count: (offers, declined, open, without) => `${formatWhole(offers)} får tilbod · ${formatWhole(declined)} får avslag · ${formatWhole(open)} er utsette · ${formatWhole(without)} får ikkje bustad no`,
    overridden: (n) => `${placements(n)} er overstyrt.`, passedOver: (n) => `${households(n)} er gått forbi.`,
    help: 'Etterpå blir tilbod og brev laga. Ingenting blir sendt før de gjer det. Planen kan ikkje endrast utan at ein leiar opnar møtet igjen.', button: 'Vedta',
    draft: (policy) => `Policyen «${policy}» er eit utkast som ikkje er vedteke. Vel ein annan policy for runden. Er utkastet vedteke i mellomtida, vel den vedtekne versjonen.`, otherPolicy: 'Vel ein annan policy',
    notYet: (policy, from) => `Policyen «${policy}» gjeld først frå ${from}. Vent til den dagen, eller vel ein annan policy for runden.`, withdrawn: (policy, on) => `Policyen «${policy}» blei trekt tilbake ${on}. Vel ein annan policy for runden.`,
    cannotDecide: 'De kan ha møtet, men runden kan ikkje vedtakast slik han er no.',
    blocked: 'Runden kan ikkje vedtakast enno', notAccepted: (n) => `${placements(n)} er ikkje godteke:`, breach: (rule) => `Vilkåret «${rule}» er brote utan at nokon har overstyrt det:`, breachOfAll: 'Gjeld runden som heilskap.',
  },
  decided: { heading: 'Runden er vedtatt', home: 'Får tilbod om', help: 'No blir breva laga, og tilboda blir sende frå sida Tilbod.', closed: 'Runden er lukka. Alt som står her, er slik det blei vedtatt.', letter: 'Brev til hushaldet', offer: 'Tilboda i runden' },
  reopen: { heading: 'Opne møtet igjen', help: 'Det som er vedtatt, blir teke tilbake, og tilbod som ikkje er sende, blir sletta. Er eit tilbod sendt, kan møtet ikkje opnast.', reason: 'Kvifor?', button: 'Opne møtet igjen' },
  frame: {
    heading: 'Ramma for runden', help: 'Runden er eit bilete av registra på éin dag. Når du hentar inn på nytt, kjem det som er endra sidan, med. Det de har godteke, låst, sperra, utsett og avslått, blir med så langt det framleis går.',
    now: (date, days) => `dato for runden ${date}, bustader ledige innan ${formatWhole(days)} dagar`, button: 'Hent inn på nytt', working: 'Hentar inn …', faults: 'Noko i registra må rettast først. Runden er som han var.',
    fileHelp: 'Runden kom frå ei problemfil. Dagen og kor langt han ser fram, står i fila. Policyen kan de byte. Det de har godteke, låst, sperra, utsett og avslått, blir med så langt det framleis går.', fileButton: 'Byt policy', fileWorking: 'Byter …', policyFault: 'Vel ein policy for runden.', choosePolicy: 'Vel ein policy',
  },
  registers: {
    changed: 'Registra er endra etter at runden blei laga:', newHouseholds: (n, ids) => `${n === 1 ? 'ny søkjar' : `${formatWhole(n)} nye søkjarar`} (${ids})`,
    goneHouseholds: (n, ids) => `${n === 1 ? 'søkjar borte' : `${formatWhole(n)} søkjarar borte`} (${ids})`, changedHouseholds: (n, ids) => `${n === 1 ? 'endra søkjar' : `${formatWhole(n)} endra søkjarar`} (${ids})`,
    newDwellings: (n) => (n === 1 ? '1 ny ledig bustad' : `${formatWhole(n)} nye ledige bustader`), goneDwellings: (n) => (n === 1 ? '1 bustad er ikkje ledig lenger' : `${formatWhole(n)} bustader er ikkje ledige lenger`),
    changedDwellings: (n) => (n === 1 ? '1 ledig bustad er endra' : `${formatWhole(n)} ledige bustader er endra`), surroundings: 'naboar, team eller bumiljø er endra', button: 'Hent inn og løys på nytt', more: (n) => `og ${formatWhole(n)} til`,
  },
  changedSince: 'med vala dykkar',
  elsewhere: 'Nokon reknar på runden no. Forslaget kjem her når det er klart.',
  overtaken: {
    by: (sentence) => `${sentence} Det kom før det du gjorde.`, byNobody: 'Nokon andre gjorde noko i runden før deg.', notDone: 'Dette er ikkje gjort enno:', again: 'Gjer det likevel', leave: 'Lat vere', kept: 'Det du har skrive, er her framleis. Sjå på endringa først.', frame: 'hente inn registra på nytt', framePolicy: 'byte policy for runden',
  },
  refused: (what) => `Det gjekk ikkje: ${what}`, close: 'Lukk meldinga',
  bar: {
    label: 'Møtet så langt', accepted: (n, of) => `${formatWhole(n)} av ${formatWhole(of)} godtekne`, locked: (n) => `${formatWhole(n)} låste`, leftOpen: (n) => `${formatWhole(n)} utsette`,
    declined: (n) => `${formatWhole(n)} avslått`, overridden: (n) => `${formatWhole(n)} overstyrte`, passedOver: (n) => `${formatWhole(n)} gått forbi`, held: (n) => `${formatWhole(n)} ${n === 1 ? 'bustad' : 'bustader'} blir haldne opne`,
    undo: 'Angre', ago: (n) => (n < 5 ? 'no' : n < 60 ? `for ${n} s sidan` : `for ${formatWhole(Math.floor(n / 60))} min sidan`), at: (date, time) => `${date} kl. ${time}`,
  },
  mark: {
    accepted: 'Godteke', locked: 'Låst', leftOpen: 'Utsett', declined: 'Avslått', overridden: 'Overstyrt', passedOver: 'Gått forbi', held: 'Blir halden open', forbidden: 'Sperra', byHand: 'vald av dykk',
    lockedHelp: 'Står fast når de foreslår på nytt, men er ikkje godteke enno.', reason: (reason) => `Grunngiving: ${reason}`, takesNoPart: 'Hushaldet får ikkje bustad i denne runden.',
    override: (rules) => `Bryt: ${rules}.`, overrideBy: (who, date) => `${who} overstyrte ${date}.`,
  },
  filter: { notAccepted: 'Ikkje godteke', passedOver: 'Gått forbi', overridden: 'Overstyrt', apart: 'Utsett eller avslått' },
  keys: 'tastar: G godtek, L låser',
  household: {
    actions: (label) => `Det de kan gjere med hushald ${label}`, accept: 'Godta', acceptOf: (label) => `Godta hushald ${label}`, lock: 'Lås', unlock: 'Lås opp', takeBack: 'Ta tilbake godkjenninga', replace: 'Byt', choose: 'Vel bustad', forbid: 'Sperr denne bustaden',
    leaveOpen: 'Utset', decline: 'Avslå', unplace: 'Ta bort bustaden', takeIn: 'Ta med igjen', allow: 'Opphev', allowOf: (home) => `Opphev sperra for ${home}`,
    leaveOpenHeading: 'Utset hushaldet', leaveOpenHelp: 'Hushaldet får ikkje bustad i denne runden og beheld plassen i køen.', declineHeading: 'Gi hushaldet avslag', declineHelp: 'Grunngivinga følgjer avgjerda og blir brukt i brevet. Skriv berre det som gjeld dette hushaldet.', forbidHeading: (home) => `Sperr ${home} for hushaldet`, forbidHelp: 'Hushaldet får ikkje denne bustaden når de foreslår på nytt.',
    code: 'Grunn', chooseCode: 'Vel ein grunn', codeFault: 'Vel ein grunn.', reason: 'Grunngiving', reasonFault: 'Skriv minst tre teikn.', reasonTooLong: (most) => `Skriv høgst ${formatWhole(most)} teikn.`, forbidden: 'Sperra bustader',
  },
  amongEquals: {
    heading: 'Likt med andre',
    shared: (others, homes) => `Dette hushaldet og ${others} ${others === 1 ? 'anna' : 'andre'} er like etter alle reglane, og ${homes > others ? 'alle' : `${homes} av dei`} får bustad. Den som søkte først, går føre. Mellom dei som søkte same dag, blir det trekt lodd.`,
    draw: { got: 'Loddet avgjorde at dette hushaldet får bustad.', missed: 'Loddet avgjorde at dette hushaldet ikkje får bustad.', which: 'Loddet avgjorde kva for ein av bustadene dette hushaldet får.' },
    applicationDate: { got: 'Søknadsdatoen avgjorde at dette hushaldet får bustad.', missed: 'Søknadsdatoen avgjorde at dette hushaldet ikkje får bustad.', which: 'Søknadsdatoen avgjorde kva for ein av bustadene dette hushaldet får.' },
    recorded: (proposal, seed) => `Trekninga er lagra med forslag ${proposal}, starttal ${seed}. Ho gir det same kvar gong ho blir gjenteken.`,
  },
  passedOver: { heading: 'Gått forbi', help: 'Desse bustadene passar, men er gitt til nokon med færre poeng:', row: (home, by, points, own) => `${home}: hushald ${by} har ${formatWhole(points)} poeng, dette har ${formatWhole(own)}.` },
  replace: {
    heading: 'Vel ein annan bustad', headingFirst: 'Vel ein bustad', loading: 'Ser gjennom bustadene …', failed: 'Vi fekk ikkje sett gjennom bustadene.', fits: 'passar og er ledig', taken: (label) => `passar, foreslått for ${label}`, kept: (label, mark) => `${label} er ${mark} her`, here: 'har han no', held: (reason) => `blir halden open: ${reason}`, forbidden: (reason) => `sperra: ${reason}`,
    judging: 'Ser kva bytet fører til …', verdict: 'Det bytet fører til', breaks: 'Bryt vilkår', fine: 'Bryt ingen vilkår.', loses: (label, home) => `Hushald ${label} mistar ${home}, og står utan bustad til de foreslår på nytt.`, noTeam: 'Ingen team følgjer opp her.', team: (name) => `${name} følgjer opp.`,
    better: 'betre', worse: 'dårlegare', same: 'uendra', more: (sum) => `meir: ${sum}`, less: (sum) => `mindre: ${sum}`, nothing: 'Ingen av punkta i policyen endrar seg.', costs: 'Dette blir ikkje heilt som ønskt:', button: 'Byt til denne', buttonFirst: 'Gi denne bustaden', takeBackFirst: (label) => `Hushald ${label} er godteke eller låst her. Ta det tilbake først.`,
    overrideHelp: 'Du kan overstyre dette. Då må du skrive kvifor, og det står overalt der tildelinga står.', overrideReason: 'Kvifor overstyrer du?', override: 'Overstyr og gi bustaden', managerOnly: 'Berre ein leiar kan overstyre eit vilkår.', never: 'Dette kan ikkje overstyrast.',
  },
  dwelling: {
    actions: (home) => `Det de kan gjere med ${home}`, heading: 'Bustader', search: 'Adresse', all: 'Alle', given: 'Foreslått', free: 'Ikkje foreslått', heldFilter: 'Haldne opne', facts: 'Om bustaden', who: 'Kven får han', nobody: 'Ingen er foreslått.', givenTo: (label) => `Hushald ${label}`, heldBecause: (reason) => `Blir halden open: ${reason}`, hold: 'Hald open', release: 'Slepp fri',
    holdHeading: 'Hald bustaden open', holdHelp: 'Ingen får bustaden i denne runden. Er nokon foreslått her, står dei utan bustad til de foreslår på nytt.', give: 'Gi han til', giveHeading: 'Gi bustaden til', giveHelp: 'Dei utan bustad står først, flest poeng øvst.', household: 'Hushald', chooseHousehold: 'Vel eit hushald', option: (label, points, home) => `${label} · ${formatWhole(points)} poeng · ${home}`, without: 'utan bustad',
    passedOver: 'Passar for, men gjekk til ein med færre poeng', see: (label) => `Sjå bustaden ${label}`, site: (name) => `Sjå bumiljøet ${name}`, forbiddenFor: 'Sperra for',
  },
  moved: { heading: 'Endra ved siste forslag', none: 'Ingen fekk ein annan bustad enn før.', got: (home) => `fekk ${home}`, lost: (home) => `mista ${home}`, from: (from, to) => `frå ${from} til ${to}` },
  history: { heading: 'Historikk', loading: 'Hentar historikken …', none: 'Ingenting er gjort i runden enno.', moved: movedText, reason: (reason) => `Grunngiving: ${reason}`, present: (names) => `Deltok: ${names}` },
  print: { heading: 'Lista til møtet', household: 'Hushald', points: 'Poeng', home: 'Bustad', moveIn: 'Innflytting', team: 'Team', status: 'Status', none: 'Utan bustad', waiting: 'Ikkje behandla' },
  sentence: (who, did) => `${who} ${did}.`,
  did: {
    accept: (household) => `godtok hushald ${household}`, lock: (household) => `låste hushald ${household}`, clear: (household) => `tok tilbake det som var sagt om hushald ${household}`, unplace: (household) => `tok bustaden frå hushald ${household}`,
    acceptAll: () => 'godtok resten', place: (household, home) => `gav hushald ${household} bustaden ${home}`, forbid: (household, home) => `sperra ${home} for hushald ${household}`, allow: (household, home) => `oppheva sperra av ${home} for hushald ${household}`,
    leaveOpen: (household) => `utsette hushald ${household}`, decline: (household) => `avslo hushald ${household}`, hold: (_, home) => `heldt ${home} open`, release: (_, home) => `slapp ${home} fri`,
    startMeeting: () => 'starta møtet', pauseMeeting: () => 'tok pause i møtet', decide: () => 'vedtok runden', close: () => 'lukka runden', reopen: () => 'opna møtet igjen', undo: () => 'angra siste steg', begun: () => 'laga forslaget som låg til grunn', solved: () => 'laga eit nytt forslag', frame: () => 'henta inn registra på nytt', framePolicy: () => 'bytte policy for runden',
  },
  toDo: {
    accept: (household) => `godta hushald ${household}`, lock: (household) => `låse hushald ${household}`, clear: (household) => `ta tilbake det som er sagt om hushald ${household}`, unplace: (household) => `ta bustaden frå hushald ${household}`,
    acceptAll: () => 'godta resten', place: (household, home) => `gi hushald ${household} bustaden ${home}`, forbid: (household, home) => `sperre ${home} for hushald ${household}`, allow: (household, home) => `oppheve sperra av ${home} for hushald ${household}`,
    leaveOpen: (household) => `utsetje hushald ${household}`, decline: (household) => `avslå hushald ${household}`, hold: (_, home) => `halde ${home} open`, release: (_, home) => `sleppe ${home} fri`,
    startMeeting: () => 'starte møtet', pauseMeeting: () => 'ta pause i møtet', decide: () => 'vedta runden', close: () => 'lukke runden', reopen: () => 'opne møtet igjen', undo: () => 'angre siste steg',
  },
};
