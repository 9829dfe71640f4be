#!/usr/bin/env node
import 'reflect-metadata';
import { start } from './start.js';

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
