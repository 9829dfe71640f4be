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
}

/** A body that fits a schema, with what must be given and what refers to something, which is `id` everywhere; with or without what it cites. The id of a person is whoever's who sends it. */
export const bodyFrom = (schema: Schema, schemas: Record<string, Schema>, id: string, citing: boolean): object => {
  const fill = (given: Schema): unknown => {
    const [type] = [given.type].flat();
    const { $ref, enum: words, format, properties, items, anyOf, oneOf, description = '', pattern = '' } = given;
    if ($ref !== undefined) return fill(schemas[$ref.split('/').at(-1)!]!);
    const [choice] = anyOf ?? oneOf ?? [];
    if (choice) return fill(choice);
    if (words) return words[0];
    if (properties) {
      const required = given.required ?? [];
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => name !== 'person' && (citing || name !== 'evidence'))
          .map(([name, each]): [string, unknown] => [name, fill(each)])
          .filter(([name, filled]) => required.includes(name) || JSON.stringify(filled)?.includes(id)),
      );
    }
    if (typeof given.additionalProperties === 'object') return { en: fill(given.additionalProperties) };
    if (type === 'array') return [fill(items ?? {})];
    if (type === 'integer' || type === 'number') return 1;
    if (type === 'boolean') return true;
    if (format === 'uuid' || description.startsWith('an id')) return id;
    if (format === 'uri') return 'https://example.org/';
    if (description.startsWith('EDTF')) return '2001-05-10';
    if (description.startsWith('BCP')) return 'en';
    if (pattern.startsWith('^[A-Z]{2}-')) return 'MN-91';
    return pattern.startsWith('^[A-Z]{2}') ? 'MN' : 'word';
  };
  return fill(schema) as object;
};
