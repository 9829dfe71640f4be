/** Opens the association `near` in the record that the environment names, as nobody can do over HTTP. */
import 'reflect-metadata';
import { Associations } from '../../dist/src/access/associations.js';
import { openRecord } from '../../dist/src/cli/record.js';

const record = await openRecord();
await record.app.get(Associations).open('near', { en: 'near' });
await record.close();
