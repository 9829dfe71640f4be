import { ref } from '../../src/access/refs.js';
import { nameOf, type Naming, read, shownFor } from '../../src/forms/read.js';
import { type Place, type Schema } from '../../src/forms/schema.js';
import { misfits } from '../../src/forms/wrong.js';
import {
  date,
  evidence,
  flag,
  list,
  names,
  object,
  oneOf,
  optional,
  unlistedId,
  word,
} from '../../src/language/nouns.js';
import { type Shape } from '../../src/language/shape.js';

const shapes: Record<string, Shape<unknown>> = {
  member: ref,
  on: optional(date),
  names: optional(names),
  aliases: optional(list(word(), 3)),
  rights: optional(list(oneOf('vote', 'speak'), 2)),
  leads: optional(flag),
  people: optional(
    list(
      object({
        person: optional(unlistedId),
        name: word(),
        votes: optional(object({ for: date })),
        did: list(oneOf('spoke', 'attended'), 2),
      }),
    ),
  ),
  evidence,
};
const place: Place = {
  ...{ word: '', at: '', optional: false },
  schema: {
    properties: Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, shape.json as Schema])),
    required: ['member'],
  },
};
const liaoning = { id: '11111111-1111-4111-8111-111111111111', value: 'CN-LN', text: 'Liaoning Province' };
const naming: Naming = (at, typed) => nameOf(at, [liaoning], typed);
const reading = (sent: Record<string, string | string[]>): any =>
  read(place, new Map(Object.entries(sent).map(([name, text]) => [name, [text].flat()])), naming);

describe('what a form says', () => {
  it('is read place by place; what was left empty says nothing', () => {
    const person = '22222222-2222-4222-8222-222222222222';
    const said = reading({
      '/member': ' CN-LN Liaoning Province ',
      '/on': '',
      '/names/ko': '랴오닝성',
      '/names/en': ' ',
      '/aliases': 'Fengtian\r\n\r\n Mukden ',
      '/rights': ['vote', 'speak'],
      '/leads': 'no',
      '/people/3/name': 'Li Lecheng',
      '/people/3/person': person,
      '/people/3/votes/for': '2021',
      '/people/1/name': '',
      '/evidence/0/url': '',
    });
    expect(said).toEqual({
      member: 'CN-LN',
      names: { ko: '랴오닝성' },
      aliases: ['Fengtian', 'Mukden'],
      rights: ['vote', 'speak'],
      leads: false,
      people: [{ person, name: 'Li Lecheng', votes: { for: '2021' }, did: [] }],
    });
    expect(misfits(shapes, said)).toEqual([]);
  });

  it('names a thing by its code, its name, or the address of its page', () => {
    for (const typed of [
      'CN-LN',
      'liaoning province',
      'http://localhost:3000/near/members/CN-LN?lang=ko',
      '/near/members/CN-LN',
    ])
      expect(reading({ '/member': typed }).member).toBe('CN-LN');
    expect(shownFor([liaoning], liaoning.id)).toBe('CN-LN Liaoning Province');
    expect(reading({ '/member': 'Nobody knows it' }).member).toBe('Nobody knows it');
    expect(reading({ '/member': 'liaoning or another' }).member).toBe('liaoning or another');
  });

  it('is objected to where it stands, all of it at once, and stays as it was typed', () => {
    const said = reading({ '/on': 'yesterday', '/people/0/votes/for': 'x', '/evidence/0/url': 'example.org' });
    expect(misfits(shapes, said).map(({ at, code }) => [at, code])).toEqual([
      ['/member', 'missing'],
      ['/on', 'date'],
      ['/people/0/name', 'missing'],
      ['/people/0/votes/for', 'date'],
      ['/evidence/0/url', 'url'],
    ]);
    expect(said).toMatchObject({ on: 'yesterday', evidence: [{ url: 'example.org' }] });
  });
});
