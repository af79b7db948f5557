import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow,
  TextRun, WidthType,
} from 'docx';
import { legible, withTexts } from './legible.ts';
import type { Block, LetterDocument } from './schemas.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Twentieths of a point: the short and the long side of A4, and its margins. */
const A4 = { width: 11_906, height: 16_838, margin: 1_300 };
const BULLETS = 'bullets';
const FRAME = { style: BorderStyle.SINGLE, size: 6, color: '8A97A3', space: 6 };

/** Lines within a paragraph stay lines. */
const runs = (text: string, bold = false): TextRun[] => text.split('\n').map((line, index) => new TextRun({ text: line, bold, ...(index > 0 && { break: 1 }) }));
const paragraph = (text: string): Paragraph => new Paragraph({ children: runs(text) });

function framed(label: string, text: string): readonly Paragraph[] {
  const box = { border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME }, shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF2F5' } };
  return [new Paragraph({ ...box, keepNext: true, spacing: { after: 0 }, children: runs(label, true) }), new Paragraph({ ...box, children: runs(text) })];
}

function table({ header, rows, widths }: Extract<Block, { kind: 'table' }>, width: number): Table {
  const all = widths.reduce((sum, one) => sum + one, 0);
  const columnWidths = widths.map((one) => Math.floor((one / all) * width));
  const cells = (texts: readonly string[], bold: boolean): TableCell[] => texts.map((text, column) => new TableCell({
    width: { size: columnWidths[column] ?? 0, type: WidthType.DXA }, margins: { top: 50, bottom: 50, left: 80, right: 80 },
    children: [new Paragraph({ spacing: { after: 0 }, children: runs(text, bold) })],
  }));
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: cells(header, true) }), ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) }))],
  });
}

function parts(block: Block, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3, keepNext: true, children: runs(block.text) })];
    case 'paragraph': return [paragraph(block.text)];
    case 'note': return framed(block.title, block.text);
    case 'field': return framed(block.label, block.text);
    case 'list': return block.items.map((item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs(item) }));
    case 'facts': return block.rows.map(({ name, value }) => new Paragraph({ spacing: { after: 60 }, children: [...runs(`${name}: `, true), ...runs(value)] }));
    case 'table': return [table(block, width), paragraph('')];
    case 'charts': return block.charts.flatMap(({ title, alt }) => [paragraph(`${title}\n${alt}`)]);
    case 'signature': return block.lines.map((line) => new Paragraph({ keepNext: true, spacing: { before: 120 }, children: runs(line) }));
  }
}

/** A document as a Word file, with its language, title, heading styles, lists and table headers, for the municipality to go on with. */
export async function makeWord(document: LetterDocument): Promise<Uint8Array> {
  const { language, title, footer, isWide, blocks } = withTexts(document, legible);
  const width = (isWide ? A4.height : A4.width) - 2 * A4.margin;
  const heading = (size: number) => ({ run: { size, bold: true, color: '000000' }, paragraph: { spacing: { before: 280, after: 120 } } });
  const file = new Document({
    title, creator: 'Spredt', lastModifiedBy: 'Spredt', description: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: isWide ? 18 : 22, language: { value: language === 'en' ? 'en-GB' : `${language}-NO` } }, paragraph: { spacing: { after: 140, line: 276 } } },
        heading1: heading(34), heading2: heading(26), heading3: heading(24),
      },
    },
    numbering: {
      config: [{ reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 480, hanging: 260 }, spacing: { after: 80 } } } }] }],
    },
    sections: [{
      properties: {
        page: {
          size: { width: A4.width, height: A4.height, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
        },
      },
      footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: `${footer} · `, size: 16 }), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })] })] }) },
      children: blocks.flatMap((block) => parts(block, width)),
    }],
  });
  return Packer.toBuffer(file);
}
