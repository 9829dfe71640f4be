import { type OpenAPIObject } from '@nestjs/swagger';

export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Responses = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];

const text: Schema = { type: 'string' };
const position: Schema = { type: 'integer', minimum: 0 };

/** What a command answers: its subject, the last position written, and the facts. */
export const answer: Schema = {
  type: 'object',
  required: ['id', 'position', 'events'],
  properties: {
    id: text,
    position: { type: ['integer', 'null'] as never, minimum: 0 },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['position', 'id', 'type', 'stream', 'version', 'recordedAt', 'data'],
        properties: {
          position,
          id: { type: 'string', format: 'uuid' },
          type: text,
          stream: text,
          version: { type: 'integer', minimum: 1 },
          recordedAt: { type: 'string', format: 'date-time' },
          data: { type: 'object' },
        },
      },
    },
  },
};

/** RFC 9457, with a stable code, the rule that refused, and the place of each fault. */
export const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: text,
    detail: text,
    traceId: { type: 'string', pattern: '^[0-9a-f]{32}$', description: 'As in `Trace-Id`' },
    rule: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code'],
        properties: {
          pointer: { type: 'string', description: 'A JSON pointer into the body' },
          parameter: { type: 'string', description: 'The name of a parameter' },
          code: text,
          detail: text,
        },
      },
    },
  },
};

/** The answers of an operation: the good one, with the content its route declares, and problems for all others. */
export const answers = (description: string, status = 200, schema?: Schema, declared: Responses = {}): Responses => {
  const json = { 'application/json': schema ? { schema } : {} };
  const [known] = Object.values(declared);
  const content = known && 'content' in known && known.content ? { ...known.content } : json;
  if (schema && content['application/json']) content['application/json'] = { schema };
  const refused = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    [status]: { description, content },
    default: { description: 'A problem: see the list of codes', content: refused },
  };
};
