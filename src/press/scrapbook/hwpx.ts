import { markdownToHwpx } from 'kordoc';
import { COLUMNS, POINTS, type Scrapbook, type ScrapbookItem } from './scrapbook.js';

/** The scrapbook as a document of Hangul. */
export const hwpxOf = async ({ title, dated, items, foot }: Scrapbook): Promise<Buffer> => {
  const blocks = [`# ${escaped(title)}`, escaped(dated), indexOf(items), ...items.flatMap(sectionOf)];
  return Buffer.from(await markdownToHwpx(blocks.join('\n\n'), { page: { footer: foot.map(escaped).join(' ') } }));
};

const indexOf = (items: ScrapbookItem[]): string =>
  [
    [...COLUMNS],
    COLUMNS.map(() => '---'),
    ...items.map(({ n, member, outletInIndex, day, title }) =>
      [String(n), member, outletInIndex, day, title].map(inCell),
    ),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const sectionOf = ({ heading, original, url, points }: ScrapbookItem): string[] => [
  `**${escaped(heading)}**`,
  ...original.map(({ text }) => escaped(text)),
  ...(url === null ? [] : [escaped(url)]),
  ...(points.length > 0 ? [`**${POINTS}**`] : []),
  ...points.map(({ text }) => escaped(`- ${text}`)),
];

/** A line that says itself and no Markdown. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]#|~]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[-+>]/, String.raw`\$&`);

const inCell = (text: string): string => escaped(text);
