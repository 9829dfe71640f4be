// Writes the types of the client from the contract that the built server publishes, and builds the client with them. Nothing is
// started for it and no database asked.
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import openapi, { astToString } from 'openapi-typescript';
import { AppModule } from '../dist/src/app.module.js';
import { deriveKeys } from '../dist/src/eventstore/keys.js';
import { describe } from '../dist/src/web/contract.js';

const module = AppModule.with('postgresql://nobody@127.0.0.1/none', deriveKeys(Buffer.alloc(32)));
const app = await NestFactory.create(module, { preview: true, logger: ['error'], bodyParser: false });
const contract = await describe(app);
// The client makes a key where its caller names none.
for (const methods of Object.values(contract.paths))
  for (const { parameters = [] } of Object.values(methods))
    for (const parameter of parameters) if (parameter.name === 'Idempotency-Key') parameter.required = false;
mkdirSync('dist/src/client', { recursive: true });
writeFileSync('dist/src/client/contract.d.ts', astToString(await openapi(contract)));
const tsc = ['node_modules/typescript/bin/tsc', '--project', '.ci/tsconfig.client.json'];
process.exit(spawnSync(process.execPath, tsc, { stdio: 'inherit' }).status ?? 1);
