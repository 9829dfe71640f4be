import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Associations } from '../../src/access/associations.js';
import { AppModule } from '../../src/app.module.js';
import { deriveKeys } from '../../src/eventstore/keys.js';

/** The application over a database with the sample record, with the key that test servers have too. */
export const nearOn = async (url: string): Promise<{ app: INestApplicationContext; association: string }> => {
  const module = AppModule.with(url, deriveKeys(Buffer.alloc(32, 7)));
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  return { app, association: (await app.get(Associations).find('near')).id };
};
