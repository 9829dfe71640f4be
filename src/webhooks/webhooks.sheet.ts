import { type PageLanguage } from '../web/page-language.js';
import { cellsIn } from '../web/sheets/cells.js';
import { type Column } from '../web/sheets/sheet.js';
import { type Webhook } from './webhook.js';
import { webhooksWords } from './words.js';

/** Webhooks and how far each has come as a table. */
export const webhooksSheet = (language: PageLanguage): Column<Webhook>[] => {
  const { head, yes } = cellsIn(language);
  const { say } = webhooksWords(language);
  return [
    [head('name'), ({ name }) => name],
    [head('address'), ({ url }) => url],
    [head('types'), ({ types }) => (types ? types.join(', ') : say('allTypes'))],
    [head('position'), ({ position }) => position],
    [head('dead'), ({ dead }) => dead],
    [say('byHand'), ({ stopped }) => yes(stopped)],
    [head('id'), ({ id }) => id],
  ];
};
