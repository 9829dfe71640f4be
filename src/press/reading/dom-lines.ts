/** As much of a node as its text needs. */
export interface TextNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<TextNode>;
  getAttribute?(name: string): string | null;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL CAPTION DETAILS SUMMARY FIELDSET OPTION SELECT BUTTON'.split(
    ' ',
  ),
);
const SILENT = new Set('HEAD SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO'.split(' '));
const TEXT = 3;
const ELEMENT = 1;

interface Pieces {
  lines: string[];
  open: string;
  /** The address of the one link that the open line is made of. */
  link?: string;
  linked: string;
}

/**
 * The lines that a reader sees: one for each block and line break, the cells of a table's row beside each other. A line that is
 * one link alone ends with its address.
 */
export const linesOfDom = (root: TextNode): string[] => {
  const pieces: Pieces = { lines: [], open: '', linked: '' };
  walk(root, pieces, false);
  close(pieces);
  return pieces.lines;
};

const walk = (node: TextNode, pieces: Pieces, inCell: boolean): void => {
  for (const child of Array.from(node.childNodes)) {
    const name = child.nodeName.toUpperCase();
    if (child.nodeType === TEXT) pieces.open += (child.textContent ?? '').replaceAll(/\s+/g, ' ');
    if (child.nodeType !== ELEMENT || SILENT.has(name)) continue;
    if (name === 'BR' && inCell) pieces.open += ' ';
    else if (name === 'BR') close(pieces);
    else if (name === 'TD' || name === 'TH') {
      // A frame of one cell is no table.
      const alone = cellsOf(node) === 1;
      if (!alone && pieces.open !== '') pieces.open += '\t';
      walk(child, pieces, !alone);
    } else if (inCell) {
      if (BLOCKS.has(name) && !/[\s]$/.test(pieces.open)) pieces.open += ' ';
      walk(child, pieces, true);
    } else if (BLOCKS.has(name)) {
      close(pieces);
      walk(child, pieces, false);
      close(pieces);
    } else if (name === 'A') {
      const before = pieces.open.length;
      walk(child, pieces, false);
      const href = child.getAttribute?.('href') ?? '';
      if (/^https?:\/\//i.test(href)) Object.assign(pieces, { link: href, linked: pieces.open.slice(before) });
    } else walk(child, pieces, false);
  }
};

const cellsOf = (row: TextNode): number =>
  Array.from(row.childNodes).filter(({ nodeName }) => /^T[DH]$/i.test(nodeName)).length;

const close = (pieces: Pieces): void => {
  const text = pieces.open
    .split('\t')
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .join('\t')
    .replace(/^\t+$/, '');
  const alone = pieces.link !== undefined && pieces.linked.trim() === text.trim();
  const address = alone && !text.includes(pieces.link!) && !/\s/.test(pieces.link!) ? pieces.link : undefined;
  if (text.trim() !== '' || address) pieces.lines.push([text.trimEnd(), address].filter(Boolean).join(' '));
  Object.assign(pieces, { open: '', link: undefined, linked: '' });
};
