import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type ClaimItem } from './claims.query.js';
import { measureText, saidText } from './in-words.js';

/** Claims as a table, each with where it is said. */
export const claimsSheet = (language: PageLanguage, _: unknown, at: string): Column<ClaimItem>[] => {
  const { head, named } = cellsIn(language);
  return [
    [head('question'), ({ about }) => measureText(about, language)],
    [head('meeting'), ({ about }) => named(about.meeting?.names)],
    [head('member'), ({ about }) => named(about.member?.names)],
    [head('on'), ({ about }) => about.asOf],
    [head('said'), (claim) => saidText(claim, claim.about.measure, language)],
    [head('matter'), ({ counting }) => counting],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
    [head('position'), ({ position }) => position],
    [head('id'), ({ id }) => id],
  ];
};
