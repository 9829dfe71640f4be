import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { accessWords } from '../words.js';
import { type ListedPerson } from './administration.js';

/** People and what they may do as a table. */
export const peopleSheet = (language: PageLanguage): Column<ListedPerson>[] => {
  const { head } = cellsIn(language);
  return [
    [head('name'), ({ name }) => name],
    [head('contact'), ({ contact }) => contact],
    [head('roles'), ({ roles }) => rolesIn(roles, language)],
    [head('id'), ({ id }) => id],
  ];
};

/** Roles in words, each with where it holds and where it comes from. */
export const rolesIn = (roles: ListedPerson['roles'], language: PageLanguage): string => {
  const { say } = accessWords(language);
  return roles
    .map(({ role, everywhere, source, bodies }) => {
      const more = [
        everywhere && say('everywhere'),
        source === 'group' && say('byGroup'),
        bodies.length > 0 && say('onlyFor', { bodies: bodies.join(', ') }),
      ].filter(Boolean);
      return say(role) + (more.length > 0 ? ` (${more.join(', ')})` : '');
    })
    .join(', ');
};
