import { dayCell } from './cells.ts';
import { columnsFor, listCell, shapeOf, wordFor, type Column } from './column.ts';
import type { MunicipalDwelling } from './schemas.ts';
import { STAFFING_WORDS, TENURE_WORDS } from './words.ts';

/** The fields of a dwelling that Kobo's layout lacks, and the addition brings. */
export type AdditionKey =
  | 'siteId' | 'availableFrom' | 'managedByDepartment' | 'stepFree' | 'petsAllowed' | 'staffing' | 'tenure' | 'earmark' | 'features' | 'maxMembers';

type Addition = Pick<MunicipalDwelling, AdditionKey>;
type AdditionColumn = Column<Addition> & Column<MunicipalDwelling>;

const { may } = columnsFor<Addition>();

/** The column that names the dwelling; it is not a part of what the addition brings. */
export const ADDED_TO: Column<MunicipalDwelling> = columnsFor<MunicipalDwelling>().must('bolig', [], 'Boligens id (ekstrareferanse i boliger)', (home) => home.id);

/** Columns of what Kobo's import lacks about a dwelling, without the one that names it. */
export const ADDITION_COLUMNS: readonly AdditionColumn[] = [
  columnsFor<Addition>().must('bosted', ['siteId'], 'Id til bostedet', (home) => home.siteId),
  may('ledig fra', ['availableFrom'], 'Første dag noen kan flytte inn, når den er kjent', (home) => dayCell(home.availableFrom)),
  may('trinnfritt', ['stepFree'], 'ja når det er trinnfritt fra gaten til døren', (home) => home.stepFree),
  may('dyr tillatt', ['petsAllowed'], 'ja når dyr er tillatt', (home) => home.petsAllowed),
  may('bemanning', ['staffing'], 'ingen, tilkalling, dagtid eller døgn', (home) => wordFor(STAFFING_WORDS, home.staffing)),
  may('leieforhold', ['tenure'], 'varig, overgang eller akutt', (home) => wordFor(TENURE_WORDS, home.tenure)),
  may('øremerket', ['earmark'], 'Bare disse gruppene kan flytte inn', (home, { words }) => listCell(home.earmark?.groups.map(words.group.textOf) ?? [])),
  may('øremerket til', ['earmark'], '… til og med denne dagen; tomt betyr til det blir endret', (home) => dayCell(home.earmark?.until ?? null)),
  may('egenskaper', ['features'], 'Egenskaper ved bygget eller vilkårene, med godkjente ord', (home, { words }) => listCell(home.features.map(words.feature.textOf))),
  may('flest personer', ['maxMembers'], 'Hvor mange som kan bo der', (home) => home.maxMembers),
  may('forvaltes av avdelingen', ['managedByDepartment'], 'ja når avdelingen tildeler den', (home) => home.managedByDepartment),
];

/** The file of what Kobo's import lacks about a dwelling. */
export const ADDITION_SHAPE = shapeOf<MunicipalDwelling>('boliger-tillegg.csv', [ADDED_TO, ...ADDITION_COLUMNS]);
