import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { pageFoot } from './foot.js';
import { COLUMNS, POINTS, type Line, type Scrapbook, type ScrapbookItem } from './scrapbook.js';

/** The font and the language for East Asian letters, by the language of a line; a document of Word brings no fonts along. */
const eastAsian: Record<string, { font: string; language: string }> = {
  ko: { font: 'Malgun Gothic', language: 'ko-KR' },
  ja: { font: 'Yu Gothic', language: 'ja-JP' },
  'zh-Hans': { font: 'Microsoft YaHei', language: 'zh-CN' },
  'zh-Hant': { font: 'Microsoft JhengHei', language: 'zh-TW' },
};
const LATIN = 'Malgun Gothic';
const BLACK = '000000';
/** Of the page's width, in percent. */
const WIDTHS = [8, 15, 22, 15, 40];

/** The scrapbook as a document of Word. */
export const docxOf = async ({ title, dated, items, foot }: Scrapbook): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      creator: 'Annals',
      // Word's own headings are blue and of another font.
      styles: {
        default: {
          document: { run: { font: LATIN, size: 20 } },
          title: { run: { font: LATIN, size: 32, color: BLACK } },
          heading1: { run: { font: LATIN, size: 22, color: BLACK } },
        },
      },
      sections: [
        {
          footers: { default: new Footer({ children: [...foot.map(footLine), pageNumber()] }) },
          children: [
            paragraph(
              title,
              { bold: true, size: 32 },
              { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER },
            ),
            paragraph(dated, {}, { alignment: AlignmentType.RIGHT }),
            indexOf(items),
            ...items.flatMap(sectionOf),
          ],
        },
      ],
    }),
  );

const indexOf = (items: ScrapbookItem[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row([...COLUMNS], { bold: true }, true),
      ...items.map(({ n, member, outletInIndex, day, title }) => row([String(n), member, outletInIndex, day, title])),
    ],
  });

/** A row of the index; its head stands on each page anew. */
const row = (cells: string[], run: IRunOptions = {}, tableHeader = false): TableRow =>
  new TableRow({
    ...{ cantSplit: true, tableHeader },
    children: cells.map(
      (text, i) =>
        new TableCell({
          width: { size: WIDTHS[i]!, type: WidthType.PERCENTAGE },
          children: [paragraph(text, run)],
        }),
    ),
  });

const sectionOf = ({ heading, original, url, points }: ScrapbookItem): Paragraph[] => [
  paragraph(heading, { bold: true }, { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
  ...original.map(ofLine),
  ...(url === null ? [] : [linkTo(url)]),
  ...(points.length > 0 ? [paragraph(POINTS, { bold: true }, { keepNext: true })] : []),
  ...points.map(({ language, text }) => ofLine({ language, text: `- ${text}` })),
];

const ofLine = ({ language, text }: Line): Paragraph => {
  const { font, language: tag } = eastAsian[language] ?? eastAsian['ko']!;
  return paragraph(text, {
    font: { ascii: LATIN, hAnsi: LATIN, eastAsia: font },
    language: { eastAsia: tag },
  });
};

const paragraph = (
  text: string,
  run: IRunOptions = {},
  more: Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children'> = {},
): Paragraph => new Paragraph({ spacing: { after: 80 }, ...more, children: [new TextRun({ text, ...run })] });

/** An address that leads there, printed as it is. */
const linkTo = (url: string): Paragraph => {
  const text = new TextRun({ text: url, style: 'Hyperlink', size: 18 });
  return new Paragraph({ spacing: { after: 80 }, children: [new ExternalHyperlink({ link: url, children: [text] })] });
};

const footLine = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: 14 })] });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 14, children: [pageFoot.before, PageNumber.CURRENT, pageFoot.after] })],
  });
