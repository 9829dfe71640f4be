/** As much of JSON Schema as the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  'x-unlisted'?: boolean;
}

/**
 * A body that fits a schema, with all that must be given, and at every place that refers to something what `next` gives. Who has no
 * stream is left out: the id of a person is whoever's who sends it.
 */
export const bodyFrom = (schema: Schema, schemas: Record<string, Schema>, next: () => string): object => {
  const given = new Set<unknown>();
  const refer = (): string => {
    const id = next();
    given.add(id);
    return id;
  };
  const refers = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.values(value).some(refers) : given.has(value);
  const fill = (place: Schema): unknown => {
    const [type] = [place.type].flat();
    const { $ref, enum: words, format, properties, items, anyOf, oneOf, description = '', pattern = '' } = place;
    if ($ref !== undefined) return fill(schemas[$ref.split('/').at(-1)!]!);
    const [choice] = anyOf ?? oneOf ?? [];
    if (choice) return fill(choice);
    if (words) return words[0];
    if (properties) {
      const required = place.required ?? [];
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([, each]) => !each['x-unlisted'])
          .map(([name, each]): [string, unknown] => [name, fill(each)])
          .filter(([name, filled]) => required.includes(name) || refers(filled)),
      );
    }
    if (typeof place.additionalProperties === 'object') return { en: fill(place.additionalProperties) };
    if (type === 'object') return {};
    if (type === 'array') return [fill(items ?? {})];
    if (type === 'integer' || type === 'number') return 1;
    if (type === 'boolean') return true;
    if (format === 'uuid' || description.startsWith('an id')) return refer();
    if (format === 'uri') return 'https://example.org/';
    if (description.startsWith('EDTF')) return '2001-05-10';
    if (description.startsWith('BCP')) return 'en';
    if (pattern.startsWith('^[A-Z]{2}-')) return 'MN-91';
    return pattern.startsWith('^[A-Z]{2}') ? 'MN' : 'word';
  };
  return fill(schema) as object;
};
