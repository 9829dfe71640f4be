import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type Clause, clausesOf } from './changes.js';
import { bodyIn, sentenceOf } from './clause.js';
import { type Version } from './rules.query.js';

/** The versions of the rules as a table, each with all that it says in words. */
export const rulesSheet = (language: PageLanguage, _: unknown, at: string): Column<Version>[] => {
  const { head, named } = cellsIn(language);
  const sentence = (clause: Clause, { bodies }: Version): string => {
    const said = sentenceOf(clause, bodies, language);
    return clause.of !== null && said !== '' ? `${bodyIn(bodies, clause.of, language)}: ${said}` : said;
  };
  return [
    [head('version'), ({ version }) => version],
    [head('name'), ({ names }) => named(names)],
    [head('since'), ({ inForce }) => inForce],
    [
      head('rules'),
      (version) =>
        clausesOf(version)
          .map((clause) => sentence(clause, version))
          .filter((each) => each !== '')
          .join('\n'),
    ],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
    [head('position'), ({ position }) => position],
  ];
};
