import { type Request } from 'express';
import { type NotFound } from '../eventstore/errors.js';
import { type PageLanguage } from './page-language.js';
import { parametersCalled } from './parameter.words.js';
import { type Problem } from './problem.js';
import { wrongWords } from './wrong.words.js';

type Place = NonNullable<Problem['errors']>[number];

/** What of a request was refused: what the problem names, and a filter that asks for what is missing. */
export const refusedIn = ({ errors = [] }: Problem, { query }: Request, missing?: NotFound): Place[] => [
  ...errors,
  ...Object.entries(missing?.what === 'list page' ? {} : query)
    .filter(([, value]) => value !== '' && value === missing?.key)
    .map(([parameter]) => ({ parameter, code: 'not-in-the-record' })),
];

/** Whether all that was refused is told in the reader's language, so that nothing is left for English details to say. */
export const areTold = (places: Place[]): boolean =>
  places.length > 0 && places.every((place) => place.parameter !== undefined && keyOf(place) !== undefined);

/** The parameters that were asked for and not refused; nothing where that would ask the same again. */
export const keptOf = (places: Place[], { query }: Request): Record<string, string> | undefined => {
  const refused = new Set(places.map(({ parameter }) => parameter));
  const kept = Object.entries(query).filter(([name]) => !refused.has(name));
  if (kept.length === Object.keys(query).length) return undefined;
  return Object.fromEntries(kept.filter((each): each is [string, string] => typeof each[1] === 'string'));
};

/** One thing that was refused: what it is called, what was given, and why it is not taken. */
export const RefusedPlace = ({
  place,
  request,
  language,
}: {
  place: Place;
  request: Request;
  language: PageLanguage;
}) => {
  const { parameter, pointer, code, detail } = place;
  const given = parameter === undefined ? undefined : request.query[parameter];
  const key = keyOf(place);
  const called = parameter === undefined ? undefined : parametersCalled(language).get(parameter);
  return (
    <li>
      {called === undefined ? <code>{parameter ?? pointer}</code> : <strong>{called}</strong>}
      {typeof given === 'string' && given !== '' && (
        <>
          {' '}
          <q>{given.slice(0, MOST_SHOWN)}</q>
        </>
      )}
      : {key === undefined ? <span lang="en">{detail ?? code}</span> : wrongWords(language).say(key)}
    </li>
  );
};

/** So much of what was given is shown again. */
export const MOST_SHOWN = 60;

type Key = keyof (typeof wrongWords.all)['en'];
const isKey = (key: string): key is Key => Object.hasOwn(wrongWords.all.en, key);

/** A day or a time says in its own words how it is written, whatever part of it was not read. */
const keyOf = ({ parameter, code }: Place): Key | undefined => {
  if (code.startsWith('cursor-')) return 'wrong-cursor';
  if (isKey(`wrong-${code}`)) return `wrong-${code}` as Key;
  if (parameter === 'trueOn') return 'wrong-day';
  if (parameter === 'knownOn') return 'wrong-as-of';
  return code.startsWith('date-') ? 'wrong-date' : undefined;
};
