import { kindOf, type Place, placesIn, rowOf } from './schema.js';
import { type Wrong } from './wrong.js';

/**
 * Each fault where the form can tell it: at its place, or at the nearest around it that the form asks for. What a rule refuses of no
 * place of the form is told at the thing that the form is `about`, where that is asked for.
 */
export const placed = (form: Place, wrong: Wrong[], about?: string): Wrong[] =>
  wrong.map((each) => {
    const at = nearest(form, each.at.split('/').slice(1));
    const isRule = /^[A-Z]/.test(each.code);
    return { ...each, at: at === '' && isRule && about !== undefined ? nearest(form, [about]) : at };
  });

const nearest = (place: Place, [part, ...others]: string[]): string => {
  if (part === undefined) return place.at;
  const kind = kindOf(place);
  if (kind === 'languages') return `${place.at}/${part}`;
  const next = kind === 'rows' ? rowOf(place, Number(part)) : kind === 'group' ? partOf(place, part) : undefined;
  return next && kindOf(next) !== 'kept' ? nearest(next, others) : place.at;
};

/** What commands call a member, facts call a government. */
const partOf = (group: Place, word: string): Place | undefined => {
  const places = placesIn(group);
  return places.find((each) => each.word === word) ?? (word === 'member' ? partOf(group, 'government') : undefined);
};
