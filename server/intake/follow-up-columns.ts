import { absencesText } from './absences.ts';
import { phasesText } from './agreement-phases.ts';
import { dayCell } from './cells.ts';
import { columnsFor, listCell, shapeOf, wordFor, type Column } from './column.ts';
import { coordinate, type Positioned } from './map-columns.ts';
import type { FollowUpAgreement, StaffMember } from './schemas.ts';
import { stretchesText } from './weekday-stretches.ts';
import { ANSWER_WORDS, TRAVEL_WORDS } from './words.ts';

// The columns of those who follow up and of the agreements about it. The order is that of the files we write.

function positionColumns<T extends Positioned>(meaning: string): readonly Column<T>[] {
  const { may } = columnsFor<T>();
  return [
    may('adresse', ['address', 'lat', 'lon'], meaning, (record) => record.address || null),
    may('breddegrad', ['lat', 'lon'], 'I stedet for adressen: grader nord (WGS 84)', (record, around) => coordinate(record, 'lat', around)),
    may('lengdegrad', ['lat', 'lon'], 'I stedet for adressen: grader øst (WGS 84)', (record, around) => coordinate(record, 'lon', around)),
  ];
}

const staff = columnsFor<StaffMember>();
/** Columns of those who follow up (ansatte). */
export const STAFF_COLUMNS: readonly Column<StaffMember>[] = [
  staff.must('id', ['id'], 'Den ansattes id, som avtalene viser til', (record) => record.id),
  staff.must('navn', ['name'], 'Navnet', (record) => record.name),
  staff.may('innlogging', ['userLogin'], 'Det den ansatte logger inn med; tomt betyr at den ansatte ikke bruker Spredt', (record) => record.userLogin),
  staff.must('team', ['teamId'], 'Id til teamet', (record) => record.teamId),
  staff.must('stilling', ['postPercent'], 'Stillingen i prosent, 1 til 100', (record) => record.postPercent),
  staff.may('prosjektstilling', ['isProjectPost'], 'ja når stillingen er et prosjekt', (record) => record.isProjectPost),
  staff.must('fra', ['from'], 'Første dag i stillingen', (record) => dayCell(record.from)),
  staff.may('til', ['to'], 'Siste dag; tomt betyr fast stilling', (record) => dayCell(record.to)),
  staff.may('kompetanser', ['competences'], 'Det den ansatte kan, språk også, med godkjente ord', (record, { words }) => listCell(record.competences.map(words.competence.textOf))),
  ...positionColumns<StaffMember>('Der arbeidsdagen starter og slutter; tomt betyr hos teamet'),
  staff.must('reisemåte', ['travelMode'], 'til fots, sykkel, buss eller bil', (record) => wordFor(TRAVEL_WORDS, record.travelMode)),
  staff.may('arbeidstid', ['hours'], 'ma-fr 08:00-15:30; ti 14:00-21:30 (partall): semikolon mellom, (partall) og (oddetall) er uker', (record) => stretchesText(record.hours) || null),
  staff.may('fravær', ['absences'], '01.12.2026-05.12.2026; 07.12.2026 08:00-12:00: bare når, aldri hvorfor', (record) => absencesText(record.absences) || null),
];

const agreement = columnsFor<FollowUpAgreement>();
/** Columns of the agreements about follow-up (avtaler). */
export const AGREEMENT_COLUMNS: readonly Column<FollowUpAgreement>[] = [
  agreement.must('avtale', ['id'], 'Avtalens nummer, aldri et navn eller fødselsnummer', (record) => record.id),
  agreement.may('leietaker', ['tenancyId'], 'Leietakerens id når det er en kommunal bolig; ellers adressen', (record) => record.tenancyId),
  ...positionColumns<FollowUpAgreement>('Adressen for en som bor et annet sted'),
  agreement.must('alder', ['age'], 'Alderen', (record) => record.age),
  agreement.must('team', ['teamId'], 'Id til teamet som følger opp', (record) => record.teamId),
  agreement.must('vedtatt', ['decidedOn'], 'Dagen det ble vedtatt', (record) => dayCell(record.decidedOn)),
  agreement.must('start', ['startDate'], 'Første dag i avtalen', (record) => dayCell(record.startDate)),
  agreement.must('slutt', ['endDate'], 'Siste dag i avtalen', (record) => dayCell(record.endDate)),
  agreement.must('formål', ['purpose'], 'Hva oppfølgingen skal hjelpe med, aldri en diagnose', (record) => record.purpose),
  agreement.may('ønske', ['wish'], 'Det personen selv ønsker', (record) => record.wish || null),
  agreement.must('svar', ['answer'], 'ja, nei eller ikke svart', (record) => wordFor(ANSWER_WORDS, record.answer)),
  agreement.may('svar dato', ['answeredOn'], 'Dagen personen svarte', (record) => dayCell(record.answeredOn)),
  agreement.must('faser', ['phases'], (
    'kartlegging 01.12.2026 vurderes 25.01.2027 3x60 (1 kveld); innsats 26.01.2027 vurderes 26.07.2027 1x60 hver 2. uke: fra dag, når den vurderes (vurdert og dagen når det er gjort), besøk i uken x minutter'
  ), (record) => phasesText(record.phases)),
  agreement.may('dager mellom', ['leastDaysApart'], 'Minst så mange dager fra et besøk til det neste, 0 til 6', (record) => record.leastDaysApart),
  agreement.may('to sammen', ['byTwo'], 'ja når to skal komme sammen', (record) => record.byTwo),
  agreement.may('kompetanser', ['competences'], 'Det den som kommer må kunne, med godkjente ord', (record, { words }) => listCell(record.competences.map(words.competence.textOf))),
  agreement.may('tider', ['times'], 'Når det passer, som arbeidstid i ansatte.csv; tomt betyr når som helst', (record) => stretchesText(record.times) || null),
  agreement.may('hovedkontakt', ['mainStaffId'], 'Id til den ansatte som er hovedkontakt', (record) => record.mainStaffId),
  agreement.may('hovedkontakt siden', ['mainSince'], 'Fra hvilken dag', (record) => dayCell(record.mainSince)),
  agreement.may('reserve', ['backupStaffId'], 'Id til den ansatte som er reserve', (record) => record.backupStaffId),
  agreement.may('ønsker', ['wishedStaffIds'], 'Id til ansatte som personen ønsker', (record) => listCell(record.wishedStaffIds)),
  agreement.may('ønsker ikke', ['barredStaffIds'], 'Id til ansatte som ikke skal komme', (record) => listCell(record.barredStaffIds)),
];

/** The file of those who follow up (ansatte). */
export const STAFF_SHAPE = shapeOf('ansatte.csv', STAFF_COLUMNS);
/** The file of agreements about follow-up (avtaler). */
export const AGREEMENT_SHAPE = shapeOf('avtaler.csv', AGREEMENT_COLUMNS);
