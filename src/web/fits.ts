import { type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationError } from 'class-validator';
import { Invalid } from '../eventstore/errors.js';
import { echoed } from '../language/echoed.js';
import { BadShape, type Shape } from '../language/shape.js';
import { ApiProperty } from './described.js';

/** An answer tells enough to mend a request, and does not send a flood back. */
const MOST_ERRORS = 20;

interface Found {
  at: string;
  code: string;
  detail: string;
}

/** A field of a command or query that fits a shape; a class-validator check, and the field's schema in the published contract. */
export const Fits =
  <T>(shape: Shape<T>): PropertyDecorator =>
  (target, name) => {
    ApiProperty(() => published(shape))(target, name);
    Reflect.defineMetadata(SHAPES, { ...shapesIn(target), [name]: shape }, target);
    if (shape.optional) ValidateIf((_, value) => value !== undefined)(target, name);
    ValidateBy({
      name: 'fits',
      validator: {
        validate: (value) => judge(shape, value) === undefined,
        defaultMessage: (args) => JSON.stringify(judge(shape, args?.value)),
      },
    })(target, name);
  };

const SHAPES = Symbol('shapes');
type Shapes = Record<string, Shape<unknown>>;

const shapesIn = (target: object): Shapes => (Reflect.getMetadata(SHAPES, target) as Shapes | undefined) ?? {};

/** The fields of a command or query with their shapes, those that it has from another first. */
export const shapesOf = (Command: new () => object): Shapes => shapesIn(Command.prototype as object);

/** Of an object, `required` lists its own fields; whether it may be left out itself is then said by `selfRequired`. */
const published = ({ json, optional }: Shape<unknown>): ApiPropertyOptions =>
  ({
    ...json,
    ...('required' in json ? { selfRequired: !optional } : { required: !optional }),
    // A list of types would be taken for the type of a list; nobody sends a text that was erased.
    ...(Array.isArray(json['type']) && { type: json['type'][0] as string }),
  }) as ApiPropertyOptions;

const judge = (shape: Shape<unknown>, value: unknown): Found | undefined => {
  try {
    shape.check(value, '');
    return undefined;
  } catch (error) {
    if (error instanceof BadShape) return { at: error.pointer, code: error.code, detail: error.message };
    throw error;
  }
};

/** Turns the findings of class-validator into `Invalid`, with a JSON pointer or the parameter's name for each. */
export const invalid = (errors: ValidationError[]): Invalid => {
  // Bodies are commands; what reads takes from an address is called parameters or query.
  const ofAddress = /(Parameters|Query)$/.test(errors[0]?.target?.constructor.name ?? '');
  return new Invalid(
    errors.slice(0, MOST_ERRORS).map((error) => {
      const said = error.constraints?.['fits'];
      const found = said
        ? (JSON.parse(said) as Found)
        : { at: '', code: 'unknown-field', detail: `${echoed(error.property)} is not known here` };
      const place = ofAddress
        ? { parameter: echoed(error.property) }
        : { pointer: echoed(`/${error.property}${found.at}`) };
      return { ...place, code: found.code, detail: found.detail.slice(0, 200) };
    }),
    ofAddress ? 'A parameter is not allowed as given' : 'A field is not allowed as given',
  );
};
