import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type Term } from './answer.js';

/** The terms of the chair as a table. A day that only follows from the rules stands in brackets. */
export const chairsSheet = (language: PageLanguage, _: unknown, at: string): Column<Term>[] => {
  const { head, named } = cellsIn(language);
  const day = (told: string | null, derived: { on: string } | null) => told ?? (derived && `(${derived.on})`);
  return [
    [head('term'), ({ term }) => term],
    [head('code'), ({ member }) => member?.code],
    [head('member'), ({ member }) => named(member?.names)],
    [head('elected'), ({ elected }) => elected],
    [head('started'), ({ started, derived }) => day(started, derived.started)],
    [head('ended'), ({ ended, derived }) => day(ended, derived.ended)],
    [head('heads'), ({ officeHolders }) => officeHolders.map(({ name }) => named(name)).join('; ')],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
  ];
};
