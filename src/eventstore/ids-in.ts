/** An id in data, and where it stands. */
export interface IdIn {
  pointer: string;
  id: string;
}

/** What a JSON Schema says of the places that ids may have. */
interface Places {
  format?: string;
  'x-unlisted'?: boolean;
  properties?: Record<string, Places>;
  items?: Places;
}

/** The ids in data that fits a schema, but for those of whom no stream tells. */
export const idsIn = (schema: Places, value: unknown, pointer: string): IdIn[] => {
  if (schema.format === 'uuid')
    return schema['x-unlisted'] || typeof value !== 'string' ? [] : [{ pointer, id: value }];
  if (Array.isArray(value)) return value.flatMap((each, n) => idsIn(schema.items ?? {}, each, `${pointer}/${n}`));
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {} } = schema;
  return Object.entries(value).flatMap(([name, each]) => idsIn(properties[name] ?? {}, each, `${pointer}/${name}`));
};
