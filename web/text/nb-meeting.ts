import { formatWhole } from '../format.ts';

const placements = (n: number): string => (n === 1 ? '1 tildeling' : `${formatWhole(n)} tildelinger`);
const households = (n: number): string => (n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`);
const movedText = (n: number): string => (n === 0 ? 'Ingen fikk en annen bolig enn før.' : `${households(n)} fikk noe annet enn før.`);

/** The texts of the meeting that goes through a round (tildelingsmøtet) in bokmål. */
export const nbMeeting = {
  state: { draft: 'Utkast', proposed: 'Foreslått', inMeeting: 'I møte', decided: 'Vedtatt', closed: 'Lukket' },
  leave: 'Du har skrevet en begrunnelse som ikke er lagret. Vil du forlate siden?',
  cancel: 'Avbryt', done: 'Ferdig', you: 'Du', program: 'Spredt',
  actions: {
    label: 'Det dere kan gjøre med runden', start: 'Start møtet …', acceptRest: (n: number) => `Godta resten (${formatWhole(n)})`, decide: 'Vedta …', close: 'Lukk runden', closeHelp: 'Lukk når alle tilbudene er ferdige: da følger det av avslagene som vilkårene sier, og møtet kan ikke åpnes igjen.', reopen: 'Åpne møtet igjen …', pause: 'Ta pause i møtet',
    offers: 'Gå til tilbudene', frame: 'Rammen', history: 'Historikk', print: 'Skriv ut', list: 'listen til møtet', solveOptions: 'Flere valg', waits: 'Lagrer …',
  },
  solve: {
    heading: 'Når dere foreslår på nytt', legend: 'Hva skal forslaget ta hensyn til?', fewest: 'Behold mest mulig', fewestHelp: 'Flest mulig beholder boligen de har i planen nå.', any: 'Finn det beste på nytt', anyHelp: 'Alle som ikke er godtatt eller låst, kan få en annen bolig.',
    kept: 'Det dere har godtatt, låst, sperret, utsatt og avslått, står fast uansett.',
    moved: movedText, seeMoved: 'Se hvem',
  },
  start: { heading: 'Start møtet', present: 'Hvem deltar?', presentHelp: 'Navn på de ansatte som er med. Står i historikken.', button: 'Start møtet' },
  decide: {
    heading: 'Vedta runden', count: (offers: number, declined: number, open: number, without: number) => `${formatWhole(offers)} får tilbud · ${formatWhole(declined)} får avslag · ${formatWhole(open)} er utsatt · ${formatWhole(without)} får ikke bolig nå`,
    overridden: (n: number) => `${placements(n)} er overstyrt.`, passedOver: (n: number) => `${households(n)} er forbigått.`,
    help: 'Etterpå lages tilbud og brev. Ingenting sendes før dere gjør det. Planen kan ikke endres uten at en leder åpner møtet igjen.', button: 'Vedta',
    draft: (policy: string) => `Policyen «${policy}» er et utkast som ikke er vedtatt. Velg en annen policy for runden. Er utkastet vedtatt i mellomtiden, velg den vedtatte versjonen.`, otherPolicy: 'Velg en annen policy',
    notYet: (policy: string, from: string) => `Policyen «${policy}» gjelder først fra ${from}. Vent til den dagen, eller velg en annen policy for runden.`, withdrawn: (policy: string, on: string) => `Policyen «${policy}» ble trukket tilbake ${on}. Velg en annen policy for runden.`,
    cannotDecide: 'Dere kan ha møtet, men runden kan ikke vedtas slik den er nå.',
    blocked: 'Runden kan ikke vedtas ennå', notAccepted: (n: number) => `${placements(n)} er ikke godtatt:`, breach: (rule: string) => `Vilkåret «${rule}» er brutt uten at noen har overstyrt det:`, breachOfAll: 'Gjelder runden som helhet.',
  },
  decided: { heading: 'Runden er vedtatt', home: 'Får tilbud om', help: 'Nå lages brevene, og tilbudene sendes fra siden Tilbud.', closed: 'Runden er lukket. Alt som står her, er slik det ble vedtatt.', letter: 'Brev til husstanden', offer: 'Tilbudene i runden' },
  reopen: { heading: 'Åpne møtet igjen', help: 'Det som er vedtatt, blir tatt tilbake, og tilbud som ikke er sendt, slettes. Er et tilbud sendt, kan møtet ikke åpnes.', reason: 'Hvorfor?', button: 'Åpne møtet igjen' },
  frame: {
    heading: 'Rammen for runden', help: 'Runden er et bilde av registrene på én dag. Når du henter inn på nytt, kommer det som er endret siden, med. Det dere har godtatt, låst, sperret, utsatt og avslått, blir med så langt det fortsatt går.',
    now: (date: string, days: number) => `dato for runden ${date}, boliger ledige innen ${formatWhole(days)} dager`, button: 'Hent inn på nytt', working: 'Henter inn …', faults: 'Noe i registrene må rettes først. Runden er som den var.',
    fileHelp: 'Runden kom fra en problemfil. Dagen og hvor langt den ser fram, står i filen. Policyen kan dere bytte. Det dere har godtatt, låst, sperret, utsatt og avslått, blir med så langt det fortsatt går.', fileButton: 'Bytt policy', fileWorking: 'Bytter …', policyFault: 'Velg en policy for runden.', choosePolicy: 'Velg en policy',
  },
  registers: {
    changed: 'Registrene er endret etter at runden ble laget:', newHouseholds: (n: number, ids: string) => `${n === 1 ? 'ny søker' : `${formatWhole(n)} nye søkere`} (${ids})`,
    goneHouseholds: (n: number, ids: string) => `${n === 1 ? 'søker borte' : `${formatWhole(n)} søkere borte`} (${ids})`, changedHouseholds: (n: number, ids: string) => `${n === 1 ? 'endret søker' : `${formatWhole(n)} endrede søkere`} (${ids})`,
    newDwellings: (n: number) => (n === 1 ? '1 ny ledig bolig' : `${formatWhole(n)} nye ledige boliger`), goneDwellings: (n: number) => (n === 1 ? '1 bolig er ikke ledig lenger' : `${formatWhole(n)} boliger er ikke ledige lenger`),
    changedDwellings: (n: number) => (n === 1 ? '1 ledig bolig er endret' : `${formatWhole(n)} ledige boliger er endret`), surroundings: 'naboer, team eller bosteder er endret', button: 'Hent inn og løs på nytt', more: (n: number) => `og ${formatWhole(n)} til`,
  },
  changedSince: 'med deres valg',
  elsewhere: 'Noen regner på runden nå. Forslaget kommer her når det er klart.',
  overtaken: {
    by: (sentence: string) => `${sentence} Det kom før det du gjorde.`, byNobody: 'Noen andre gjorde noe i runden før deg.', notDone: 'Dette er ikke gjort ennå:', again: 'Gjør det likevel', leave: 'La være', kept: 'Det du har skrevet, er her fortsatt. Se på endringen først.', frame: 'hente inn registrene på nytt', framePolicy: 'bytte policy for runden',
  },
  refused: (what: string) => `Det gikk ikke: ${what}`, close: 'Lukk meldingen',
  bar: {
    label: 'Møtet så langt', accepted: (n: number, of: number) => `${formatWhole(n)} av ${formatWhole(of)} godtatt`, locked: (n: number) => `${formatWhole(n)} låst`, leftOpen: (n: number) => `${formatWhole(n)} utsatt`,
    declined: (n: number) => `${formatWhole(n)} avslått`, overridden: (n: number) => `${formatWhole(n)} overstyrt`, passedOver: (n: number) => `${formatWhole(n)} forbigått`, held: (n: number) => `${formatWhole(n)} ${n === 1 ? 'bolig' : 'boliger'} holdes åpne`,
    undo: 'Angre', ago: (n: number) => (n < 5 ? 'nå' : n < 60 ? `for ${n} s siden` : `for ${formatWhole(Math.floor(n / 60))} min siden`), at: (date: string, time: string) => `${date} kl. ${time}`,
  },
  mark: {
    accepted: 'Godtatt', locked: 'Låst', leftOpen: 'Utsatt', declined: 'Avslått', overridden: 'Overstyrt', passedOver: 'Forbigått', held: 'Holdes åpen', forbidden: 'Sperret', byHand: 'valgt av dere',
    lockedHelp: 'Står fast når dere foreslår på nytt, men er ikke godtatt ennå.', reason: (reason: string) => `Begrunnelse: ${reason}`, takesNoPart: 'Husstanden får ikke bolig i denne runden.',
    override: (rules: string) => `Bryter: ${rules}.`, overrideBy: (who: string, date: string) => `${who} overstyrte ${date}.`,
  },
  filter: { notAccepted: 'Ikke godtatt', passedOver: 'Forbigått', overridden: 'Overstyrt', apart: 'Utsatt eller avslått' },
  keys: 'taster: G godtar, L låser',
  household: {
    actions: (label: string) => `Det dere kan gjøre med husstand ${label}`, accept: 'Godta', acceptOf: (label: string) => `Godta husstand ${label}`, lock: 'Lås', unlock: 'Lås opp', takeBack: 'Ta tilbake godkjenningen', replace: 'Bytt', choose: 'Velg bolig', forbid: 'Sperr denne boligen',
    leaveOpen: 'Utsett', decline: 'Avslå', unplace: 'Ta bort boligen', takeIn: 'Ta med igjen', allow: 'Opphev', allowOf: (home: string) => `Opphev sperren for ${home}`,
    leaveOpenHeading: 'Utsett husstanden', leaveOpenHelp: 'Husstanden får ikke bolig i denne runden og beholder plassen i køen.', declineHeading: 'Gi husstanden avslag', declineHelp: 'Begrunnelsen følger avgjørelsen og brukes i brevet. Skriv bare det som gjelder denne husstanden.', forbidHeading: (home: string) => `Sperr ${home} for husstanden`, forbidHelp: 'Husstanden får ikke denne boligen når dere foreslår på nytt.',
    code: 'Grunn', chooseCode: 'Velg en grunn', codeFault: 'Velg en grunn.', reason: 'Begrunnelse', reasonFault: 'Skriv minst tre tegn.', reasonTooLong: (most: number) => `Skriv høyst ${formatWhole(most)} tegn.`, forbidden: 'Sperrede boliger',
  },
  amongEquals: {
    heading: 'Likt med andre',
    shared: (others: number, homes: number) => `Denne husstanden og ${others} ${others === 1 ? 'annen' : 'andre'} er like etter alle reglene, og ${homes > others ? 'alle' : `${homes} av dem`} får bolig. Den som søkte først, går foran. Mellom dem som søkte samme dag, trekkes det lodd.`,
    draw: { got: 'Loddet avgjorde at denne husstanden får bolig.', missed: 'Loddet avgjorde at denne husstanden ikke får bolig.', which: 'Loddet avgjorde hvilken av boligene denne husstanden får.' },
    applicationDate: { got: 'Søknadsdatoen avgjorde at denne husstanden får bolig.', missed: 'Søknadsdatoen avgjorde at denne husstanden ikke får bolig.', which: 'Søknadsdatoen avgjorde hvilken av boligene denne husstanden får.' },
    recorded: (proposal: number, seed: number) => `Trekningen er lagret med forslag ${proposal}, starttall ${seed}. Den gir det samme hver gang den gjentas.`,
  },
  passedOver: { heading: 'Forbigått', help: 'Disse boligene passer, men er gitt til noen med færre poeng:', row: (home: string, by: string, points: number, own: number) => `${home}: husstand ${by} har ${formatWhole(points)} poeng, denne har ${formatWhole(own)}.` },
  replace: {
    heading: 'Velg en annen bolig', headingFirst: 'Velg en bolig', loading: 'Ser gjennom boligene …', failed: 'Vi fikk ikke sett gjennom boligene.', fits: 'passer og er ledig', taken: (label: string) => `passer, foreslått for ${label}`, kept: (label: string, mark: string) => `${label} er ${mark} her`, here: 'har den nå', held: (reason: string) => `holdes åpen: ${reason}`, forbidden: (reason: string) => `sperret: ${reason}`,
    judging: 'Ser hva byttet fører til …', verdict: 'Det byttet fører til', breaks: 'Bryter vilkår', fine: 'Bryter ingen vilkår.', loses: (label: string, home: string) => `Husstand ${label} mister ${home}, og står uten bolig til dere foreslår på nytt.`, noTeam: 'Ingen team følger opp her.', team: (name: string) => `${name} følger opp.`,
    better: 'bedre', worse: 'dårligere', same: 'uendret', more: (sum: string) => `mer: ${sum}`, less: (sum: string) => `mindre: ${sum}`, nothing: 'Ingen av punktene i policyen endrer seg.', costs: 'Dette blir ikke helt som ønsket:', button: 'Bytt til denne', buttonFirst: 'Gi denne boligen', takeBackFirst: (label: string) => `Husstand ${label} er godtatt eller låst her. Ta det tilbake først.`,
    overrideHelp: 'Du kan overstyre dette. Da må du skrive hvorfor, og det vises overalt der tildelingen står.', overrideReason: 'Hvorfor overstyrer du?', override: 'Overstyr og gi boligen', managerOnly: 'Bare en leder kan overstyre et vilkår.', never: 'Dette kan ikke overstyres.',
  },
  dwelling: {
    actions: (home: string) => `Det dere kan gjøre med ${home}`, heading: 'Boliger', search: 'Adresse', all: 'Alle', given: 'Foreslått', free: 'Ikke foreslått', heldFilter: 'Holdes åpne', facts: 'Om boligen', who: 'Hvem får den', nobody: 'Ingen er foreslått.', givenTo: (label: string) => `Husstand ${label}`, heldBecause: (reason: string) => `Holdes åpen: ${reason}`, hold: 'Hold åpen', release: 'Slipp fri',
    holdHeading: 'Hold boligen åpen', holdHelp: 'Ingen får boligen i denne runden. Er noen foreslått her, står de uten bolig til dere foreslår på nytt.', give: 'Gi den til', giveHeading: 'Gi boligen til', giveHelp: 'De uten bolig står først, flest poeng øverst.', household: 'Husstand', chooseHousehold: 'Velg en husstand', option: (label: string, points: number, home: string) => `${label} · ${formatWhole(points)} poeng · ${home}`, without: 'uten bolig',
    passedOver: 'Passer for, men gikk til en med færre poeng', see: (label: string) => `Se boligen ${label}`, site: (name: string) => `Se bostedet ${name}`, forbiddenFor: 'Sperret for',
  },
  moved: { heading: 'Endret ved siste forslag', none: 'Ingen fikk en annen bolig enn før.', got: (home: string) => `fikk ${home}`, lost: (home: string) => `mistet ${home}`, from: (from: string, to: string) => `fra ${from} til ${to}` },
  history: { heading: 'Historikk', loading: 'Henter historikken …', none: 'Ingenting er gjort i runden ennå.', moved: movedText, reason: (reason: string) => `Begrunnelse: ${reason}`, present: (names: string) => `Deltok: ${names}` },
  print: { heading: 'Møtets liste', household: 'Husstand', points: 'Poeng', home: 'Bolig', moveIn: 'Innflytting', team: 'Team', status: 'Status', none: 'Uten bolig', waiting: 'Ikke behandlet' },
  sentence: (who: string, did: string) => `${who} ${did}.`,
  /** What somebody did, after who it was. */
  did: {
    accept: (household: string) => `godtok husstand ${household}`, lock: (household: string) => `låste husstand ${household}`, clear: (household: string) => `tok tilbake det som var sagt om husstand ${household}`, unplace: (household: string) => `tok boligen fra husstand ${household}`,
    acceptAll: () => 'godtok resten', place: (household: string, home: string) => `ga husstand ${household} boligen ${home}`, forbid: (household: string, home: string) => `sperret ${home} for husstand ${household}`, allow: (household: string, home: string) => `opphevet sperren av ${home} for husstand ${household}`,
    leaveOpen: (household: string) => `utsatte husstand ${household}`, decline: (household: string) => `avslo husstand ${household}`, hold: (_: string, home: string) => `holdt ${home} åpen`, release: (_: string, home: string) => `slapp ${home} fri`,
    startMeeting: () => 'startet møtet', pauseMeeting: () => 'tok pause i møtet', decide: () => 'vedtok runden', close: () => 'lukket runden', reopen: () => 'åpnet møtet igjen', undo: () => 'angret siste steg', begun: () => 'laget forslaget som lå til grunn', solved: () => 'laget et nytt forslag', frame: () => 'hentet inn registrene på nytt', framePolicy: () => 'byttet policy for runden',
  } as Readonly<Record<string, (household: string, home: string) => string>>,
  /** What was to be done. */
  toDo: {
    accept: (household: string) => `godta husstand ${household}`, lock: (household: string) => `låse husstand ${household}`, clear: (household: string) => `ta tilbake det som er sagt om husstand ${household}`, unplace: (household: string) => `ta boligen fra husstand ${household}`,
    acceptAll: () => 'godta resten', place: (household: string, home: string) => `gi husstand ${household} boligen ${home}`, forbid: (household: string, home: string) => `sperre ${home} for husstand ${household}`, allow: (household: string, home: string) => `oppheve sperren av ${home} for husstand ${household}`,
    leaveOpen: (household: string) => `utsette husstand ${household}`, decline: (household: string) => `avslå husstand ${household}`, hold: (_: string, home: string) => `holde ${home} åpen`, release: (_: string, home: string) => `slippe ${home} fri`,
    startMeeting: () => 'starte møtet', pauseMeeting: () => 'ta pause i møtet', decide: () => 'vedta runden', close: () => 'lukke runden', reopen: () => 'åpne møtet igjen', undo: () => 'angre siste steg',
  } as Readonly<Record<string, (household: string, home: string) => string>>,
};
