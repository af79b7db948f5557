import type { nbFacts } from './nb-facts.ts';

/** What the log stores of events, in words, in nynorsk. */
export const nnFacts: typeof nbFacts = {
  names: {
    changes: 'Endringar', rows: 'Rader', searched: 'Søkt eller filtrert', what: 'Kva', round: 'Runde', format: 'Filtype', files: 'Filer', shapes: 'Lesen som', bytes: 'Byte', sha256: 'Kontrollsum', changed: 'Endra',
    register: 'Register', new: 'Nye', unchanged: 'Uendra', notInFile: 'Berre i registeret', words: 'Ord', addresses: 'Adresser', name: 'Namn', demonstration: 'Oppdikta', dwellings: 'Bustader', households: 'Hushald', tenancies: 'Leigeforhold',
    asOf: 'Dato for runden', policyId: 'Policy', problemSha256: 'Kontrollsum for runden', number: 'Nummer', status: 'Status', engine: 'Utrekning', version: 'Versjon', seed: 'Startverdi', seconds: 'Sekund', keepUntil: 'Siste dag', lastDay: 'Siste dag', eventsErased: 'Hendingar som fekk innhaldet sletta',
    replacedHead: 'Siste hending i databasen som vart bytt ut', hash: 'Segl', keptAs: 'Fil', roles: 'Roller', disabled: 'Stengd', before: 'Før', after: 'Etter', renamed: 'Fekk nytt namn', kind: 'Lenkja er', sessions: 'Innloggingar som vart avslutta',
    until: 'Til', way: 'Korleis', boundTo: 'Blir kjend att hos', by: 'Korleis', linkBy: 'Lenkja vart laga av',
    copyOf: 'Kopi av', fields: 'Felt', rules: 'Reglar', decidedBy: 'Vedteken av', role: 'Ført for', caseNumber: 'Saksnummer', decidedOn: 'Vedteken dato', validFrom: 'Gjeld frå', reviewBy: 'Blir sett på igjen', hardLimits: 'Harde grenser',
    outcome: 'Korleis det gjekk', date: 'Dato', staffId: 'Tilsett', dwelling: 'Bustad', code: 'Grunn', planSha256: 'Kontrollsum for planen', horizonDays: 'Dagar fram', undone: 'Angra', of: 'Versjonen det gjaldt', roundId: 'Runde', householdId: 'Hushald', dwellingId: 'Bustad', teamId: 'Team', moveIn: 'Innflytting frå',
    sentOn: 'Sendt', deadline: 'Svarfrist', answer: 'Svar', answeredOn: 'Svart på', consequence: 'Følgjer', movedInOn: 'Flytta inn', tenancyId: 'Leigeforhold', withdrawn: 'Trekt', language: 'Språk', characters: 'Teikn', erased: 'Sletta', asStored: 'Som lagra',
    sameLevels: 'Same tal på kvart punkt', sameFindings: 'Same grunngivingar', decisions: 'Avgjerder', different: 'Ulike', identical: 'Heilt likt', compared: 'Forslag som vart samanlikna', sameEngine: 'Same utrekning',
  },
  values: {
    what: { problem: 'problemfil', proposal: 'forslag', calendar: 'kalender', judged: 'kontrollert på nytt', solved: 'rekna ut på nytt', decision: 'vedtaket', visits: 'besøk', weekPlans: 'vekeplanar', caseloads: 'forslag til kontaktar' }, format: { csv: 'CSV', xlsx: 'Excel' }, outcome: { done: 'utført', notAtHome: 'ikkje heime', postponed: 'utsett', cancelled: 'avlyst' }, answer: { accepted: 'takka ja', refused: 'takka nei', noAnswer: 'svarte ikkje', withdrawn: 'trekt av kommunen' }, language: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' }, engine: { highs: 'HiGHS', jslp: 'jsLP', queue: 'køordning' }, way: { password: 'passord', oidc: 'innlogginga til kommunen', demonstration: 'demonstrasjonen' },
    fields: { name: 'namn', aim: 'føremål', assumed: 'føresetnader', authority: 'kva han byggjer på', validFrom: 'gjeld frå', reviewBy: 'blir sett på igjen', notes: 'heimel, føremål og kunnskap' },
    status: { optimal: 'prova best mogleg', feasible: 'ikkje prova best mogleg', refused: 'det som er låst, kan ikkje haldast' }, kind: { invitation: 'til ein ny brukar', newPassword: 'til å velje nytt passord', firstAdministrator: 'til den første administratoren' },
    by: { user: 'bytte sjølv', invitation: 'gjennom ei lenkje', firstAdministrator: 'gjennom lenkja til den første administratoren' },
  },
  reasons: { 'its last day is over': 'siste dag er passert', 'it was erased before the backup was put back': 'det var sletta før tryggingskopien vart henta tilbake' },
  yes: 'ja', no: 'nei', nothing: 'ingenting', none: 'ingen',
};
