import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { families, fontsFor } from './fonts.js';
import { pageFoot } from './foot.js';
import { COLUMNS, POINTS, type Scrapbook } from './scrapbook.js';

const REGULAR = 400;
const BOLD = 700;
const INPUT = 'scrapbook';

/** The scrapbook as a PDF that carries the letters of its fonts with it. */
export const pdfOf = async (scrapbook: Scrapbook): Promise<Buffer> => {
  const { title, dated, items, foot } = scrapbook;
  const bold = [title, POINTS, ...COLUMNS, ...items.map(({ heading }) => heading)];
  const input = JSON.stringify({ title, dated, items, foot, columns: COLUMNS });
  const printed = `${input}${pageFoot.after}${POINTS}`;
  const fontBlobs = [...(await fontsFor(printed, [REGULAR])), ...(await fontsFor(bold.join(''), [BOLD]))];
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return compiler.pdf({ mainFileContent: LAYOUT, inputs: { [INPUT]: input } });
};

/**
 * The layout. What the record says comes in as data and is never read as markup. The index lies across, so that its
 * titles have room. The font of Chinese is looked for first in a Chinese
 * line, so that its characters have their Chinese forms.
 */
const LAYOUT = `
#let given = json(bytes(sys.inputs.${INPUT}))
#let families = (${Object.values(families)
  .map((name) => `"${name}"`)
  .join(', ')})
#let chinese = families.rev()
#let line(said) = {
  let tag = said.language.split("-").first()
  set text(lang: tag, font: if tag == "zh" { chinese } else { families })
  par(said.text)
}
#set document(title: given.title)
#set page(
  paper: "a4",
  flipped: true,
  margin: (x: 20mm, top: 20mm, bottom: 22mm),
  footer: align(center, text(size: 6.5pt, {
    for said in given.foot [#said #linebreak()]
    context ("${pageFoot.before}" + counter(page).display() + "${pageFoot.after}")
  })),
)
#set text(font: families, size: 10pt, lang: "ko", hyphenate: false, cjk-latin-spacing: none)
#set par(spacing: 0.9em, leading: 0.7em)
#align(center, text(size: 16pt, weight: "bold", given.title))
#align(right, given.dated)
#set text(size: 7.5pt)
#table(
  columns: (12mm, auto, auto, auto, 1fr),
  stroke: 0.4pt,
  table.header(..given.columns.map(name => strong(name))),
  ..given.items.map(item => (str(item.n), item.member, item.outletInIndex, item.day, item.title)).flatten(),
)
#set page(flipped: false)
#set text(size: 10pt)
#for item in given.items {
  pagebreak(weak: true)
  par(text(size: 11pt, weight: "bold", item.heading))
  for said in item.original { line(said) }
  if item.url != none { par(text(size: 9pt, link(item.url, item.url))) }
  if item.points.len() > 0 {
    par(strong("${POINTS}"))
    for said in item.points { line((language: said.language, text: "- " + said.text)) }
  }
}
`;
