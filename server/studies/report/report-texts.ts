import { nbReport } from './texts-nb.ts';
import { nnReport } from './texts-nn.ts';
import { enReport } from './texts-en.ts';

/** The languages of a report. */
export type ReportLanguage = 'nb' | 'nn' | 'en';

/** Every text of a report. */
export type ReportTexts = typeof nbReport;

/** The texts of reports by language. */
export const REPORT_TEXTS: Readonly<Record<ReportLanguage, ReportTexts>> = { nb: nbReport, nn: nnReport, en: enReport };

const whole = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });

/** A number as people write it: whole from 100 on, else with at most one decimal; with a true minus sign. */
export const number = (value: number): string => (Math.abs(value) >= 100 ? whole : oneDecimal).format(value).replace('-', '−');

/** A date as people write it. */
export const day = (isoDate: string): string => isoDate.split('-').toReversed().join('.');
