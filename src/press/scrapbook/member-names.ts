import { type Names, nameIn } from '../../language/names.js';
import { type Known, matchMember } from '../imports/match-member.js';
import { lineOf } from './printable.js';
import { type Told } from './scrapbook.js';

/**
 * How a member is written in a heading: by its Korean name, and with its Chinese characters beside it where that name alone would
 * be taken for another's, or for nobody's (산시성 is 山西 and 陕西).
 */
export const memberWriter =
  (known: Known[]) =>
  ({ summary: { filedUnder }, texts: { original } }: Told): string => {
    const name = lineOf(nameIn(filedUnder.names, 'ko').text) || filedUnder.code || filedUnder.id;
    const match = matchMember(name, original?.text ?? '', known);
    if (match.kind === 'one' && match.member.id === filedUnder.id) return name;
    const characters = hanOf(filedUnder.names);
    return characters === undefined ? (filedUnder.code ?? name) : `${name}(${characters})`;
  };

const hanOf = (names: Names): string | undefined => Object.entries(names).find(([tag]) => tag.startsWith('zh'))?.[1];
