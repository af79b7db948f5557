/** What the log stores of an event, by the name of each fact, in bokmål. */
const names = {
  changes: 'Endringer', rows: 'Rader', searched: 'Søkt eller filtrert', what: 'Hva', round: 'Runde', format: 'Filtype', files: 'Filer', shapes: 'Lest som', bytes: 'Byte', sha256: 'Kontrollsum', changed: 'Endret',
  register: 'Register', new: 'Nye', unchanged: 'Uendret', notInFile: 'Bare i registeret', words: 'Ord', addresses: 'Adresser', name: 'Navn', demonstration: 'Oppdiktet', dwellings: 'Boliger', households: 'Husstander', tenancies: 'Leieforhold',
  asOf: 'Dato for runden', policyId: 'Policy', problemSha256: 'Kontrollsum for runden', number: 'Nummer', status: 'Status', engine: 'Beregning', version: 'Versjon', seed: 'Startverdi', seconds: 'Sekunder', keepUntil: 'Siste dag', lastDay: 'Siste dag', eventsErased: 'Hendelser som fikk innholdet slettet',
  replacedHead: 'Siste hendelse i databasen som ble byttet ut', hash: 'Segl', keptAs: 'Fil', roles: 'Roller', disabled: 'Stengt', before: 'Før', after: 'Etter', renamed: 'Fikk nytt navn', kind: 'Lenken er', sessions: 'Innlogginger som ble avsluttet',
  until: 'Til', way: 'Hvordan', boundTo: 'Kjennes igjen hos', by: 'Hvordan', linkBy: 'Lenken ble laget av',
  copyOf: 'Kopi av', fields: 'Felt', rules: 'Regler', decidedBy: 'Vedtatt av', role: 'Ført for', caseNumber: 'Saksnummer', decidedOn: 'Vedtatt dato', validFrom: 'Gjelder fra', reviewBy: 'Sees på igjen', hardLimits: 'Harde grenser',
  outcome: 'Hvordan det gikk', date: 'Dato', staffId: 'Ansatt', dwelling: 'Bolig', code: 'Grunn', planSha256: 'Kontrollsum for planen', horizonDays: 'Dager fram', undone: 'Angret', of: 'Versjonen det gjaldt', roundId: 'Runde', householdId: 'Husstand', dwellingId: 'Bolig', teamId: 'Team', moveIn: 'Innflytting fra',
  sentOn: 'Sendt', deadline: 'Svarfrist', answer: 'Svar', answeredOn: 'Besvart', consequence: 'Følger', movedInOn: 'Flyttet inn', tenancyId: 'Leieforhold', withdrawn: 'Trukket', language: 'Språk', characters: 'Tegn', erased: 'Slettet', asStored: 'Som lagret',
  sameLevels: 'Samme tall på hvert punkt', sameFindings: 'Samme begrunnelser', decisions: 'Avgjørelser', different: 'Ulike', identical: 'Helt likt', compared: 'Forslag som ble sammenlignet', sameEngine: 'Samme beregning',
};

/** Values that stand for something, in bokmål. */
const values = {
  what: { problem: 'problemfil', proposal: 'forslag', calendar: 'kalender', judged: 'kontrollert på nytt', solved: 'regnet ut på nytt', decision: 'vedtaket', visits: 'besøk', weekPlans: 'ukeplaner', caseloads: 'forslag til kontakter' }, format: { csv: 'CSV', xlsx: 'Excel' }, outcome: { done: 'utført', notAtHome: 'ikke hjemme', postponed: 'utsatt', cancelled: 'avlyst' }, answer: { accepted: 'takket ja', refused: 'takket nei', noAnswer: 'svarte ikke', withdrawn: 'trukket av kommunen' }, language: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' }, engine: { highs: 'HiGHS', jslp: 'jsLP', queue: 'køordning' }, way: { password: 'passord', oidc: 'kommunens innlogging', demonstration: 'demonstrasjonen' },
  fields: { name: 'navn', aim: 'formål', assumed: 'antakelser', authority: 'hva den bygger på', validFrom: 'gjelder fra', reviewBy: 'sees på igjen', notes: 'hjemmel, formål og kunnskap' },
  status: { optimal: 'bevist best mulig', feasible: 'ikke bevist best mulig', refused: 'det som er låst, kan ikke holdes' }, kind: { invitation: 'til en ny bruker', newPassword: 'til å velge nytt passord', firstAdministrator: 'til den første administratoren' },
  by: { user: 'byttet selv', invitation: 'gjennom en lenke', firstAdministrator: 'gjennom lenken til den første administratoren' },
};

/** Reasons that the program itself gives, by how it stores them, in bokmål. */
const reasons = { 'its last day is over': 'siste dag er passert', 'it was erased before the backup was put back': 'det var slettet før sikkerhetskopien ble hentet tilbake' };

/** What the log stores of events, in words, in bokmål. */
export const nbFacts = { names, values, reasons, yes: 'ja', no: 'nei', nothing: 'ingenting', none: 'ingen' };
