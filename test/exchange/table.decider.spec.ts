import { tableFacts } from '../../src/exchange/events.js';
import { table } from '../../src/exchange/table.decider.js';
import { factOf, idOf } from '../support/facts.js';
import { given } from '../support/given.js';

const imported = factOf(tableFacts, 'TableImported', {
  ...{
    table: idOf('table'),
    kind: 'attendance',
    name: 'roll.csv',
    encoding: 'utf-8',
    sha256: 'a'.repeat(64),
    rows: 12,
  },
});

describe('a table', () => {
  it('comes into the record once', async () => {
    await given(table).when(imported({})).then();
    await given(table, [imported({})])
      .when(imported({}))
      .thenRejected('ImportedOnce');
  });
});
