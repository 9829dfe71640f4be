import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { formWords } from './form.words.js';
import { type DefaultRights } from './rights.query.js';

/** How much may be handed on, by outlet and day, as a table. */
export const rightsSheet = (language: PageLanguage, _: unknown, at: string): Column<DefaultRights>[] => {
  const { head } = cellsIn(language);
  const { say } = formWords(language);
  return [
    [head('outlet'), ({ outlet }) => outlet ?? say('allOutlets')],
    [head('since'), ({ since }) => since],
    [head('rights'), ({ rights }) => say(rights)],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
    [head('position'), ({ position }) => position],
  ];
};
