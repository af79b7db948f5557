import { dayCell, type Cell } from './cells.ts';
import { columnsFor, listCell, shapeOf, wordFor, type Column } from './column.ts';
import type { Assessment, MunicipalHousehold, Tenancy } from './schemas.ts';
import { STAFFING_WORDS, TENURE_WORDS, WISH_WORDS } from './words.ts';

// The columns of those who wait and those who live there. The order is that of the files we write.

interface Assessed {
  readonly assessments: Readonly<Record<string, Assessment | null>>;
}

/** The one assessment that all that is held of somebody rests on; null where they differ, or nothing is held: then the file leaves it as it is. */
function commonAssessment({ assessments }: Assessed): Assessment | null {
  const [first, ...others] = Object.values(assessments).filter((assessment) => assessment !== null);
  if (first === undefined) return null;
  return others.every((other) => other.by === first.by && other.on === first.on && other.why === first.why && other.until === first.until) ? first : null;
}

function assessmentColumns<T extends Assessed>(): readonly Column<T>[] {
  const { may } = columnsFor<T>();
  const cell = (write: (assessment: Assessment) => Cell) => (record: T): Cell => {
    const common = commonAssessment(record);
    return common === null ? null : write(common);
  };
  return [
    may('vurdert av', ['assessments'], 'Hvem som har vurdert det som er ja; tomt betyr deg, eller den som står der fra før', cell((assessment) => assessment.by)),
    may('vurdert dato', ['assessments'], 'Dagen det ble vurdert', cell((assessment) => ({ day: assessment.on }))),
    may('vurdert grunn', ['assessments'], 'Hvorfor: om boligen og situasjonen, aldri en diagnose', cell((assessment) => assessment.why)),
    may('vurderes igjen', ['assessments'], 'Siste dag det gjelder; etter den skal det vurderes på nytt', cell((assessment) => ({ day: assessment.until }))),
  ];
}

const household = columnsFor<MunicipalHousehold>();
const { must, may } = household;
/** Columns of the households that wait (husstander). */
export const HOUSEHOLD_COLUMNS: readonly Column<MunicipalHousehold>[] = [
  must('saksnummer', ['id'], 'Saksnummeret, aldri et fødselsnummer', (record) => record.id),
  may('grupper', ['groups'], 'Godkjente ord, med komma mellom', (record, { words }) => listCell(record.groups.map(words.group.textOf))),
  must('situasjon', ['situation'], 'Et godkjent ord', (record, { words }) => words.situation.textOf(record.situation)),
  must('søknadsdato', ['applicationDate'], 'Dagen husstanden søkte', (record) => dayCell(record.applicationDate)),
  may('klar fra', ['readyFrom'], 'Første dag den kan flytte inn; tomt betyr dagen den søkte', (record) => dayCell(record.readyFrom)),
  may('frist', ['neededBy'], 'Dagen den må ha en bolig', (record) => dayCell(record.neededBy)),
  must('alder', ['age'], 'Søkerens alder', (record) => record.age),
  must('personer', ['members'], 'Hvor mange de er', (record) => record.members),
  must('soverom', ['bedroomsMin'], 'Soverom de minst trenger', (record) => record.bedroomsMin),
  may('trinnfritt', ['needsStepFree'], 'ja når de trenger trinnfri adkomst', (record) => record.needsStepFree),
  may('rullestol', ['needsWheelchair'], 'ja når de trenger plass til rullestol', (record) => record.needsWheelchair),
  may('høyeste husleie', ['maxMonthlyRentNok'], 'Kroner i måneden; tomt betyr ingen grense', (record) => record.maxMonthlyRentNok),
  may('dyr', ['hasPet'], 'ja når de har et dyr', (record) => record.hasPet),
  may('bemanning', ['needsStaffing'], 'ingen, tilkalling, dagtid eller døgn', (record) => wordFor(STAFFING_WORDS, record.needsStaffing)),
  may('leieforhold', ['tenures'], 'varig, overgang eller akutt, med komma mellom; tomt betyr varig', (record) => listCell(record.tenures.map((tenure) => wordFor(TENURE_WORDS, tenure)))),
  must('teller med', ['assessments'], 'ja når husstanden teller med i konsentrasjon', (record) => record.assessments.counted !== null),
  must('skjermes', ['assessments'], 'ja når den skal skjermes for slike naboer', (record) => record.assessments.shielded !== null),
  must('uro', ['assessments'], 'ja når den ikke bør bo rett ved skole eller barnehage', (record) => record.assessments.unrest !== null),
  ...assessmentColumns<MunicipalHousehold>(),
  may('utelukkede områder', ['excludedAreaIds'], 'Id til områder den ikke vil bo i', (record) => listCell(record.excludedAreaIds)),
  may('utelukkede bosteder', ['excludedSiteIds'], 'Id til bosteder den ikke vil bo på', (record) => listCell(record.excludedSiteIds)),
  may('unngår', ['avoids'], 'Hvem den ikke må bo nær, og hvor mange meter: L-0123 300 m', (record) => listCell(record.avoids.map(({ id, metres }) => `${id} ${metres} m`))),
  may('områdeønsker', ['areaWishes'], 'Id til områder, det kjæreste først', (record) => listCell(record.areaWishes)),
  may('avstandsønsker', ['pointWishes'], 'nær S-03 800 m eller unna S-16 1000 m', (record) => (
    listCell(record.pointWishes.map(({ wish, placeId, metres }) => `${wordFor(WISH_WORDS, wish)} ${placeId} ${metres} m`)))),
  may('minutter', ['followUp'], 'Booppfølging den trenger og har takket ja til, minutter i uken', (record) => record.followUp?.minutes ?? null),
  may('kveldsminutter', ['followUp'], 'Av disse: om kvelden', (record) => record.followUp?.eveningMinutes ?? null),
  may('besøk', ['followUp'], 'Besøk i uken', (record) => record.followUp?.visits ?? null),
  may('kompetanser', ['followUp'], 'Det teamet må kunne, med godkjente ord', (record, { words }) => listCell(record.followUp?.competences.map(words.competence.textOf) ?? [])),
  may('nåværende team', ['followUp'], 'Id til teamet som kjenner dem nå', (record) => record.followUp?.currentTeamId ?? null),
  may('må ha', ['mustHave'], 'Egenskaper boligen må ha, med godkjente ord', (record, { words }) => listCell(record.mustHave.map(words.feature.textOf))),
  may('må ikke ha', ['mustNotHave'], 'Egenskaper boligen ikke må ha', (record, { words }) => listCell(record.mustNotHave.map(words.feature.textOf))),
];

const tenancy = columnsFor<Tenancy>();
/** Columns of the tenancies (leieforhold). */
export const TENANCY_COLUMNS: readonly Column<Tenancy>[] = [
  tenancy.must('leietaker', ['id'], 'Leietakerens id; saksnummeret når husstanden venter på en annen bolig', (record) => record.id),
  tenancy.must('bolig', ['dwellingId'], 'Boligens id (ekstrareferanse)', (record) => record.dwellingId),
  tenancy.must('start', ['startDate'], 'Første dag i leieforholdet', (record) => dayCell(record.startDate)),
  tenancy.may('slutt', ['endDate'], 'Siste dag; tomt betyr uten slutt', (record) => dayCell(record.endDate)),
  tenancy.may('flytter ut', ['movesOut'], 'Dagen leietakeren flytter, bare når den er kjent', (record) => dayCell(record.movesOut)),
  tenancy.must('teller med', ['assessments'], 'ja når leietakeren teller med i konsentrasjon', (record) => record.assessments.counted !== null),
  tenancy.must('skjermes', ['assessments'], 'ja når leietakeren skal skjermes for slike naboer', (record) => record.assessments.shielded !== null),
  ...assessmentColumns<Tenancy>(),
];

/** The file of households that wait (husstander). */
export const HOUSEHOLD_SHAPE = shapeOf('husstander.csv', HOUSEHOLD_COLUMNS);
/** The file of tenancies (leieforhold). */
export const TENANCY_SHAPE = shapeOf('leieforhold.csv', TENANCY_COLUMNS);
