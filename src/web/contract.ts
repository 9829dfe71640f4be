import { readFileSync } from 'node:fs';
import { type INestApplication } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject } from '@nestjs/swagger';
import { answer, answers, type Schema, problem } from './contract-parts.js';
import { loadSwagger } from './described.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

/** Publishes the OpenAPI 3.1 document of all routes that programs use at `/api/openapi.json`. */
export const publishContract = (app: NestExpressApplication): void => {
  let contract: Promise<OpenAPIObject> | undefined;
  const router = app.getHttpAdapter().getInstance();
  router.get('/api/openapi.json', async (_, response) => {
    response.json(await (contract ??= describe(app)));
  });
};

/** The document; what reads answer is known in a built project alone. */
export const describe = async (app: INestApplication): Promise<OpenAPIObject> => {
  const { DocumentBuilder, SwaggerModule } = await loadSwagger();
  const read = readAnswers();
  const builder = new DocumentBuilder()
    .setTitle('Annals')
    .setDescription('The member-relations record of associations of governments')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0');
  const contract = SwaggerModule.createDocument(app, builder.build(), {
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller.replace(/Route$/, '')}.${method}`,
  });
  contract.paths = Object.fromEntries(
    Object.entries(contract.paths).filter(([path]) => /^\/(api|health)\//.test(path)),
  );
  contract.paths['/api/openapi.json'] = { get: { operationId: 'Contract.read', responses: answers('This document') } };
  for (const [path, methods] of Object.entries(contract.paths))
    for (const [method, operation] of Object.entries(methods) as [string, Operation][])
      complete(path, method, operation, read.answers);
  const schemas = (contract.components ??= {}).schemas ?? {};
  for (const schema of Object.values(schemas)) Object.assign(schema, { additionalProperties: false });
  contract.components.schemas = { ...schemas, ...read.schemas, Answer: answer, Problem: problem };
  return contract;
};

/** What reads answer, as the build took it from the types of the routes. */
const readAnswers = (): { answers: Record<string, Schema>; schemas: Record<string, Schema> } => {
  try {
    return JSON.parse(readFileSync(new URL('../../answers.json', import.meta.url), 'utf8'));
  } catch {
    return { answers: {}, schemas: {} };
  }
};

const obeyed = { $ref: '#/components/schemas/Answer' } as Schema;

/** Adds to an operation what all have: the association, the headers of commands, answers and problems. */
const complete = (path: string, method: string, operation: Operation, read: Record<string, Schema>): void => {
  const given = operation.parameters ?? [];
  const declared = new Set(given.map((parameter) => 'name' in parameter && parameter.name));
  const missing = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => !declared.has(name));
  const isOnce = 'x-once' in operation;
  const isCommand = method === 'post' && !isOnce && !('x-keyless' in operation);
  const headers = isCommand ? commandHeaders : isOnce ? commandHeaders.slice(0, 1) : [];
  operation.tags = [
    path
      .split('/')
      .find((part) => !['', 'api', '{association}'].includes(part))!
      .replace('.json', ''),
  ];
  operation.parameters = [...missing.map(pathParameter), ...given, ...headers];
  if (method === 'put')
    operation.requestBody = { required: true, content: { 'text/plain': {}, 'application/octet-stream': {} } };
  operation.responses = isCommand
    ? {
        ...answers('What was recorded; with `Idempotency-Replayed: true` the same answer as before', 201, obeyed),
        '200': answers('There was nothing to do', 200, obeyed)['200']!,
      }
    : answers('As recorded', method === 'get' ? 200 : 201, read[operation.operationId!], operation.responses);
};

const pathParameter = (name: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  ...(name === 'association' && { description: 'The handle of an association' }),
});

const commandHeaders: Parameter[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Made by the sender for this command; sent again with the same body it brings the same answer',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
  },
  {
    name: 'If-Match',
    in: 'header',
    description: 'The version of the record that the sender has seen, such as "3"; 412 where it has moved on',
    schema: { type: 'string', pattern: '^"\\d{1,9}"$' },
  },
];
