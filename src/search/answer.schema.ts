const text = { type: 'string' } as const;
const texts = { type: 'object', additionalProperties: text } as const;
const list = (items: object) => ({ type: 'array', items }) as const;
const object = (properties: Record<string, object>, required = Object.keys(properties)) =>
  ({ type: 'object', properties, required }) as const;
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] }) as const;

const count = { type: 'integer', minimum: 0 } as const;
const member = object({ id: text, code: orNull(text), names: texts });
const meeting = object({ id: text, handle: orNull(text), names: texts });
const facet = list({ type: 'array', prefixItems: [text, count], minItems: 2, maxItems: 2 });
const span = object({ from: count, to: count });

const passage = object({
  layer: text,
  language: text,
  text,
  marks: list(span),
  cutBefore: { type: 'boolean' },
  cutBehind: { type: 'boolean' },
  by: list(object({ asked: text, text })),
});

const item = object({
  id: text,
  type: text,
  place: { ...text, description: 'Where it is shown, below the address of the association' },
  on: orNull(text),
  position: count,
  title: texts,
  member: orNull(member),
  meeting: orNull(meeting),
  rights: { enum: ['link-only', 'excerpt', 'full'] },
  passages: list(passage),
});

/** What a search answers, as the contract publishes it. */
export const answerSchema = object(
  {
    asOf: object({ trueOn: text, knownOn: { type: 'integer', minimum: -1 } }),
    q: text,
    read: list(
      object({
        asked: text,
        by: { enum: ['word', 'quotes', 'name', 'initials'] },
        member: orNull(member),
        also: list(object({ text, language: text, because: { enum: ['name', 'spelling'] } })),
      }),
    ),
    choices: list(object({ asked: text, member, q: text })),
    count,
    facets: object({ type: facet, language: facet, year: facet, member: list(object({ member, count })) }),
    items: list(item),
    next: text,
  },
  ['asOf', 'q', 'read', 'choices', 'count', 'facets', 'items'],
) as never;
