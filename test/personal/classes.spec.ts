import { type DataShape } from '../../src/eventstore/facts.js';
import { deciders } from '../support/record.js';
import { textOf } from '../support/source.js';

type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | false;
};

/** Every place of a shape that holds a text, by its path; `*` stands for any item or language. */
const textsIn = (schema: Schema, at: string): [path: string, schema: Schema][] => {
  const { properties = {}, items, additionalProperties, type } = schema;
  const below = [
    ...Object.entries(properties).flatMap(([name, each]) => textsIn(each, `${at}/${name}`)),
    ...(items ? textsIn(items, `${at}/*`) : []),
    ...(additionalProperties ? textsIn(additionalProperties, `${at}/*`) : []),
  ];
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  return isText ? [[at, schema], ...below] : below;
};
/** Ids, addresses, and what has one of few forms, such as codes, handles, days and times: no name fits in. */
const isFormal = ({ format, pattern, description }: Schema): boolean =>
  format === 'uuid' || format === 'uri' || pattern !== undefined || /^(EDTF|BCP 47|A day)/.test(String(description));

const all = deciders.flatMap(({ facts }) =>
  Object.entries(facts as Record<string, DataShape>).flatMap(([type, { json }]) => textsIn(json as Schema, type)),
);
const page = textOf('docs/personal-data.md');
/** What the page lists under a heading: the first words in code of each row of its table. */
const listed = (heading: string): string[] => {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, path]) => path!);
};

describe('each text of each event', () => {
  it('is sealed, unless it has a form in which no name fits, or the page says why it is public', () => {
    const open = all.flatMap(([path, schema]) => (schema['x-sealed'] || isFormal(schema) ? [] : [path]));
    expect([...new Set(open)].toSorted()).toEqual(listed('What is not sealed').toSorted());
  });

  it('that is sealed has a class, and the page names those that are no free text', () => {
    const sealed = all.filter(([, schema]) => schema['x-sealed']);
    expect(sealed.length).toBeGreaterThan(50);
    expect(sealed.filter(([, schema]) => !['K0', 'K1', 'K3'].includes(schema['x-class'] as string))).toEqual([]);
    const named = sealed.flatMap(([path, schema]) => (schema['x-class'] === 'K3' ? [] : [path]));
    expect(named.toSorted()).toEqual(listed('Names of persons').toSorted());
  });

  it('is sealed under one person, where it is the name of one', () => {
    const owners = (shape: DataShape, data: object): string[] => {
      const subjects: string[] = [];
      shape.seal(data, (text, subject) => subjects.push(`${text} of ${subject}`), 'the meeting');
      return subjects;
    };
    const { facts } = deciders.find(({ category }) => category === 'meeting')!;
    const people = ['a', 'b'].map((person) => ({ person, names: { en: person.toUpperCase() }, did: [] }));
    const { AttendanceRecorded: attendance, RoleTaken: role } = facts as Record<string, DataShape>;
    expect(owners(attendance!, { people })).toEqual(['A of a', 'B of b']);
    expect(owners(role!, { by: { person: 'c', names: { en: 'C' } }, note: { en: 'N' } })).toEqual([
      'C of c',
      'N of the meeting',
    ]);
  });
});
