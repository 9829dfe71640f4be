import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

/** Every route that others rely on, below the association's address. */
const routes = `
  GET /members  POST /members  GET /members/{member}  GET /members/{member}/timeline
  POST /members/{member}/observation  POST /members/{member}/application  POST /members/{member}/approval
  POST /members/{member}/succession  POST /members/{member}/office-holder
  GET /meetings  POST /meetings  GET /meetings/{meeting}  POST /meetings/{meeting}/schedule
  POST /meetings/{meeting}/opening  POST /meetings/{meeting}/closing
  GET /meetings/{meeting}/attendance  POST /meetings/{meeting}/attendance  GET /attendance
  GET /decisions  POST /decisions  GET /decisions/{decision}  POST /rules
  GET /chairs  POST /chairs/candidacy  POST /chairs/candidacy/withdrawal  POST /chairs/election
  POST /chairs/handover  POST /chairs/term  POST /chairs/end
  GET /committees  POST /committees  GET /committees/{committee}  POST /committees/{committee}/first-meeting
  POST /committees/{committee}/report  POST /committees/{committee}/coordinators
  POST /committees/{committee}/coordinators/release  POST /committees/{committee}/merger
  POST /committees/{committee}/dissolution
  GET /commitments  POST /commitments  GET /commitments/{commitment}  POST /commitments/{commitment}/fulfilment
  POST /commitments/{commitment}/renewal  POST /commitments/{commitment}/lapse
  GET /coverage  POST /coverage  GET /coverage/{coverage}  POST /coverage/{coverage}/text
  POST /coverage/{coverage}/snapshot  POST /coverage/link-checks  POST /claims
  GET /coverage/scrapbook.{format}  POST /coverage/{coverage}/rights
  GET /claims  POST /claims/set-aside  GET /questions  GET /questions/{question}  POST /questions/{question}/answer
  POST /questions/{question}/confirmation  POST /questions/{question}/withdrawal  POST /questions/{question}/open
  POST /questions/{question}/measure  POST /questions/{question}/set-aside  POST /questions/{question}/return
  GET /search  GET /events  GET /events/{position}  POST /corrections
  GET /audit/checkpoint  GET /audit/checkpoints  GET /audit/proof/{position}  GET /audit/consistency  GET /audit/key  GET /audit/bundle
  GET /audit/log  GET /audit/witnesses  GET /audit/incarnation  POST /audit/incarnation
  GET /imports  PUT /imports  GET /imports/{import}  POST /imports/{import}/commit  POST /imports/{import}/undo
  GET /imports/{import}/told  POST /imports/{import}/told
`
  .trim()
  .split(/\s{2,}|\n\s*/)
  .map((route) => route.replace(' ', ' /api/{association}'));

interface Operation {
  'x-keyless'?: boolean;
  'x-once'?: boolean;
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { required: boolean; content: Record<string, { schema?: { $ref: string } }> };
  responses: Record<string, { description: string; content: Record<string, object> }>;
}

describe('the published contract', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  let contract: any;
  let operations: [string, Operation][];
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    contract = await api.read('/api/openapi.json');
    operations = Object.entries<object>(contract.paths).flatMap(([path, methods]) =>
      Object.entries<Operation>(methods as never).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('is OpenAPI 3.1 and names every route once', () => {
    expect(contract).toMatchObject({ openapi: '3.1.0', info: { title: 'Annals', version: expect.any(String) } });
    const others = ['GET /api/associations', 'GET /api/openapi.json', 'GET /health/live', 'GET /health/ready'];
    expect(operations.map(([route]) => route)).toEqual(expect.arrayContaining([...routes, ...others]));
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('declares what stands in a path, and the two times of every reading', () => {
    for (const [route, { parameters }] of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      expect(inPath.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
      expect(inPath.every(({ required, schema }) => required && schema)).toBe(true);
      const reads =
        /^GET \/api\/\{association\}\/(?!events|imports|documents|audit|people|keys|requests|access-log|glass|webhooks|me$)/.test(
          route,
        );
      if (reads) expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['trueOn', 'knownOn']));
    }
  });

  it('describes the body of every command, its key, its answer and its problems', () => {
    for (const [route, operation] of operations) {
      expect(operation.responses['default']?.content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      });
      if (!route.startsWith('POST')) continue;
      if (!operation.requestBody) {
        expect(operation['x-keyless'] ?? operation['x-once']).toBe(true);
        continue;
      }
      const { $ref } = operation.requestBody.content['application/json']!.schema!;
      const schema = contract.components.schemas[$ref.split('/').at(-1)!];
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false, properties: expect.any(Object) });
      if (operation['x-keyless']) continue;
      expect(operation.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }));
      // What stands beside the log has an answer of its own.
      if (operation['x-once']) continue;
      expect(operation.responses['201']?.content).toEqual({
        'application/json': { schema: { $ref: '#/components/schemas/Answer' } },
      });
    }
    const { RecordAttendance } = contract.components.schemas;
    expect(RecordAttendance.required).toEqual(['delegations']);
    expect(RecordAttendance.properties.delegations.items.required).toEqual(['member', 'status']);
  });

  it('says what an object needs also where it may be left out itself', () => {
    const { AddCoverageText, RecordDecision } = contract.components.schemas;
    expect(AddCoverageText.required ?? []).toEqual([]);
    expect(AddCoverageText.properties.source.required).toEqual(['document', 'row']);
    expect(AddCoverageText.properties.original.required).toEqual(['language', 'text']);
    expect(RecordDecision.properties.votes.required).toEqual(['for', 'against', 'abstained']);
    expect(RecordDecision.required).toEqual(expect.arrayContaining(['text', 'body', 'on', 'outcome']));
    expect(JSON.stringify(contract)).not.toContain('selfRequired');
    expect(contract.components.schemas.CorrectFact.properties.now).toMatchObject({
      oneOf: [{ type: 'object' }, { type: 'null' }],
    });
  });

  it('says of each name of a person that a command takes that it is one, as the facts do', () => {
    const freeNames = (schema: any, path: string): string[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      if (schema['x-sealed']) return schema['x-class'] === 'K3' && /\/(names?|by)(\/\*)?$/.test(path) ? [path] : [];
      const parts = [
        ...Object.entries(schema.properties ?? {}),
        ['*', schema.items],
        ['*', schema.additionalProperties],
      ];
      return parts.flatMap(([name, part]) => freeNames(part, `${path}/${name as string}`));
    };
    const free = Object.entries(contract.components.schemas).flatMap(([name, schema]) => freeNames(schema, name));
    expect(free).toEqual([]);
    expect(contract.components.schemas.ChangeOfficeHolder.properties.name.additionalProperties['x-class']).toBe('K0');
  });

  it('refers to nothing that it lacks', () => {
    const refs = [...JSON.stringify(contract).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(20);
    for (const [, name] of refs) expect(contract.components.schemas).toHaveProperty(name!);
  });

  it('lists the associations that it is a contract for', async () => {
    expect(await api.read('/api/associations')).toMatchObject({
      count: 1,
      items: [{ handle: 'near', names: { en: 'near' } }],
    });
  });
});
