import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { accessWords } from '../words.js';
import { type ApiKey } from './keyring.js';

/** The keys of programs as a table; what lets one in is not kept and not in it. Who answers for one stands in it by id. */
export const keysSheet = (language: PageLanguage): Column<ApiKey>[] => {
  const { head } = cellsIn(language);
  const { say } = accessWords(language);
  return [
    [say('keyFor'), ({ name }) => name],
    [head('by'), ({ person }) => person],
    [head('roles'), ({ roles }) => roles.map((role) => say(role)).join(', ')],
    [say('networks'), ({ networks }) => networks.join(' ')],
    [head('since'), ({ createdAt }) => createdAt.toISOString()],
    [head('until'), ({ expiresAt }) => expiresAt.toISOString()],
    [head('used'), ({ usedAt }) => usedAt?.toISOString()],
    [head('ended'), ({ revokedAt }) => revokedAt?.toISOString()],
    [head('id'), ({ id }) => id],
  ];
};
