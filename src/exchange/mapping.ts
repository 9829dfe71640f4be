import { isLanguageTag, foldName } from '../language/names.js';
import { by, object, oneOf, optional } from '../language/nouns.js';
import { type Infer, value } from '../language/shape.js';
import { Refused } from '../web/refused.js';
import { encodings } from './encoding.js';
import { type Cells, type Field } from './reader.js';
import { type Brought } from './working-row.js';

const isShort = (text: unknown): text is string => typeof text === 'string' && text.length <= 500;
const short = value('text', isShort, { type: 'string', maxLength: 500 });

/**
 * How the columns of a table are to be understood: by column the field (an empty one leaves the column out), by field what holds for
 * every row, and by field what a written text stands for. Columns that are not named are found by their headers.
 */
export const mapping = object({
  columns: optional(by(isShort, short)),
  constants: optional(by(isShort, short)),
  values: optional(by(isShort, by(isShort, short))),
  encoding: optional(oneOf(...encodings)),
});
export type Mapping = Infer<typeof mapping>;

/** The field of each column, and what turns a row's cells into what it says. */
export interface Reading {
  fields: (string | null)[];
  cellsOf(cells: string[]): Cells;
}

/** Thrown where no column says what one must: whoever brought the table may say which of its columns does. */
export class FieldMissing extends Refused {
  constructor(
    { name }: Field,
    readonly columns: Brought['columns'],
  ) {
    const header = columns.map(({ column }) => quoted(column)).join(', ');
    super(422, 'mapping-field-missing', `No column says ${quoted(name)}; the columns are ${header}`);
  }
}

/** The columns of a table, each with the field that it is read as. */
export const columnsOf = (header: string[], fields: (string | null)[]): Brought['columns'] =>
  header.map((column, index) => ({ column, field: fields[index] ?? null }));

/** The fields that must be said and are none of those given. */
export const lackingIn = (fields: Field[], given: (string | null)[]): Field[] =>
  fields.filter((field) => field.required && !given.some((each) => each !== null && isField(field, each)));

/** Finds the field of every column. Throws `Refused` (422) for a column or field that is not there, or one that must be and is not. */
export const readingOf = (header: string[], fields: Field[], given: Mapping): Reading => {
  const { columns = {}, constants = {}, values = {} } = given;
  const known = (name: string) => fields.some((field) => isField(field, name));
  const missing = Object.keys(columns).find((column) => !header.includes(column));
  if (missing !== undefined)
    throw new Refused(
      422,
      'mapping-column-unknown',
      `There is no column ${quoted(missing)}; there are ${header.map(quoted).join(', ')}`,
    );
  const strange = [...Object.values(columns), ...Object.keys(constants), ...Object.keys(values)].find(
    (name) => name && !known(name),
  );
  if (strange !== undefined)
    throw new Refused(
      422,
      'mapping-field-unknown',
      `There is no field ${quoted(strange)}; there are ${namesOf(fields)}`,
    );
  const taken = new Set([...Object.values(columns), ...Object.keys(constants)]);
  const of = header.map((column): string | null => {
    if (Object.hasOwn(columns, column)) return columns[column] || null;
    const found = fields.find(({ name, headers = [] }) =>
      [name, ...headers].some((each) => foldName(each) === foldName(column)),
    );
    if (!found || taken.has(found.name)) return null;
    taken.add(found.name);
    return found.name;
  });
  const [lacking] = lackingIn(fields, [...of, ...Object.keys(constants)]);
  if (lacking) throw new FieldMissing(lacking, columnsOf(header, of));
  return { fields: of, cellsOf: (cells) => mapped(cells, of, constants, values) };
};

const mapped = (
  cells: string[],
  fields: (string | null)[],
  constants: Record<string, string>,
  values: Record<string, Record<string, string>>,
): Cells => {
  const said: Cells = { ...constants };
  for (const [index, field] of fields.entries()) {
    const written = (cells[index] ?? '').normalize('NFC').trim();
    if (field === null || written === '') continue;
    const meant = values[field]?.[written] ?? written;
    // Several columns may say one field; what stands first is kept.
    if (meant !== '' && (said[field] === undefined || field in constants)) said[field] = meant;
  }
  return said;
};

const isField = ({ name, byLanguage }: Field, given: string): boolean =>
  given === name ||
  (byLanguage === true && given.startsWith(`${name}.`) && isLanguageTag(given.slice(name.length + 1)));
const namesOf = (fields: Field[]): string => fields.map(({ name }) => name).join(', ');
const quoted = (text: string): string => `"${text.slice(0, 60)}"`;
