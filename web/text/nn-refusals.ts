import type { ProblemCode } from '../../server/problem-details.ts';

/** What the server refused, by its stable code, in nynorsk. */
export const nnRefusals: Readonly<Partial<Record<ProblemCode, string>>> = {
  notSignedIn: 'Du er ikkje logga inn.', notAllowed: 'Rolla di gir ikkje lov til dette. Treng du det i jobben din, så be administratoren om tilgang.',
  wrongSignIn: 'Brukarnamn og passord høyrer ikkje saman. Prøv igjen.', accountLocked: 'For mange feil passord på rad. Vent litt, eller be administratoren om hjelp.',
  tooManySignIns: 'Mange loggar inn samstundes. Prøv igjen om nokre sekund.', linkNotValid: 'Lenkja verkar ikkje lenger. Be administratoren om ei ny.',
  weakPassword: 'Passordet er for lett å gjette. Vel fleire ord som ikkje høyrer saman.',
  demonstrationOnly: 'Dette går ikkje i demonstrasjonen, der alt er oppdikta. Set opp Spredt for kommunen for å gjere det.',
  birthNumber: 'Fødselsnummer skal aldri stå i Spredt. Ta det bort og prøv igjen.', faultyRecord: 'Nokre felt må rettast. Sjå meldingane ved felta.',
  changedMeanwhile: 'Nokon andre har endra dette etter at du opna det. Sjå på endringa før du lagrar.', inUse: 'Noko anna viser til dette, så det kan ikkje takast bort enno.',
  idTaken: 'ID-en er brukt frå før. Vel ein annan.', rowNotFound: 'Dette finst ikkje i registeret. Det kan vere teke bort.', userNotFound: 'Brukaren finst ikkje, eller er stengd.',
  loginTaken: 'Brukarnamnet er brukt av ein annan. Vel eit anna.', lastAdministrator: 'Ingen andre er administrator. Gi rolla til ein annan først.',
  notYourself: 'Dette kan du ikkje gjere med deg sjølv. Ein annan administrator må gjere det.', faultyFiles: 'Filene har feil. Rett dei og prøv igjen.',
  planChanged: 'Registera er endra etter at filene vart sett på. Sjå på filene ein gong til.', fileNotFound: 'Fila finst ikkje.', notFound: 'Det du bad om, finst ikkje.',
  noMunicipality: 'Ingen kommune er lesen inn enno.', badRequest: 'Spredt forstod ikkje det du bad om. Last sida på nytt og prøv igjen.', tooLarge: 'Fila er for stor.',
  originNotAllowed: 'Sida er opna frå ei anna adresse enn Spredt bruker. Opne Spredt på nytt.', hostNotAllowed: 'Spredt svarer ikkje på denne adressa.',
  timeLimit: 'Vi fann ikkje noko forslag på den tida. Vel lengre tid og prøv igjen.', tooManySolves: 'Spredt reknar på fleire forslag frå før. Vent litt og prøv igjen.',
  locksCannotBeKept: 'Det de har låst, kan ikkje haldast saman med vilkåra. Fjern ein lås og prøv igjen.', stopped: 'Rekninga vart stoppa. Ingenting er endra.',
  solveFailed: 'Rekninga gjekk gale, så vi viser ikkje noko nytt forslag. Det gamle er uendra. Prøv igjen.', roundNotFound: 'Runden finst ikkje, eller er sletta. Vel ein annan.',
  erased: 'Opplysningane i runden er sletta, for siste dag er over.', policyNotFound: 'Policyen finst ikkje lenger. Last sida på nytt.', notJson: 'Dette er ikkje ei problemfil.',
  assessmentMissing: 'Skriv vurderinga av saka og lagre først. Utan den kan ikkje brevet lagast.',
  offerNotFound: 'Tilbodet finst ikkje lenger.',
  proposalNotFound: 'Det er ikkje noko forslag enno.', internal: 'Noko gjekk gale i Spredt. Prøv igjen.',
  roundChanged: 'Nokon andre gjorde noko i runden i mellomtida. Sjå på endringa og prøv igjen.', wrongState: 'Runden har kome vidare, så dette går ikkje lenger.', notPlaced: 'Hushaldet har ingen bustad i planen.',
  takesNoPart: 'Hushaldet er utsett eller avslått. Ta det med igjen først.', dwellingTaken: 'Ein annan er godteken eller låst i bustaden. Ta det tilbake først.', dwellingHeld: 'Bustaden blir halden open. Slepp han fri først.', pairForbidden: 'Bustaden er sperra for hushaldet. Opphev sperra først.',
  unknownCode: 'Grunnen finst ikkje lenger. Vel ein annan.', mayNotOverride: 'Berre ein leiar kan overstyre eit vilkår.', mayNotReopen: 'Berre ein leiar kan opne ein vedtatt runde.', breaksRules: 'Det bryt eit vilkår.', notDecidable: 'Runden kan ikkje vedtakast enno. Sjå kva som manglar.',
  nothingToUndo: 'Det er ingenting å angre.', offersSent: 'Eit tilbod er sendt, så møtet kan ikkje opnast igjen.', offersOpen: 'Nokre tilbod er ikkje avslutta, så runden kan ikkje lukkast enno.', notFromRegisters: 'Runden kom frå ei problemfil og kan ikkje hentast frå registra.', databaseBusy: 'Spredt er oppteke med noko anna. Prøv igjen om ein augneblink.',
};
