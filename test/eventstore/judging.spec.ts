import { type Decider } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { newId } from '../../src/language/ids.js';
import { id, word } from '../../src/language/nouns.js';
import { object } from '../../src/language/shape.js';
import { oneDatabase } from '../support/database.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter } from './counter.js';
import { counting } from './counting.js';

const loanFacts = {
  Lent: object({ loan: id, counter: id, to: word() }),
  Noted: object({ note: word() }),
};

/** A loan may be made only while its counter stands above nought: a rule that reads another stream. */
const loan: Decider<string[], typeof loanFacts, number> = {
  category: 'loan',
  facts: loanFacts,
  initial: [],
  evolve: { Lent: (notes, { to }) => [...notes, to], Noted: (notes, { note }) => [...notes, note] },
  neighbours: async (read, fact) => (fact.type === 'Lent' ? read.fold(counter, fact.data.counter) : 0),
  check: {
    Lent: (_, __, standing) => {
      if (standing < 1) throw new Rejected('CounterStands', 'The counter stands at nought');
    },
  },
};

describe('a rule that reads another stream', () => {
  const url = oneDatabase();
  let world: World;
  beforeEach(async () => {
    world = await makeWorld({ deciders: [counter, loan], url: url() });
  });
  afterEach(() => world.end());

  const lend = (loanId: string, counterId: string) =>
    world.as(() =>
      world.store.decide(loan, loanId, () => [
        { type: 'Lent', data: { loan: loanId, counter: counterId, to: 'Toyama' } },
        { type: 'Noted', data: { note: 'a note' } },
      ]),
    );

  it('judges by what the other stream says now', async () => {
    const counterId = newId();
    await expect(lend(newId(), counterId)).rejects.toMatchObject({ rule: 'CounterStands' });
    await counting(world).raise(counterId, 1);
    expect(await lend(newId(), counterId)).toMatchObject({ position: 2 });
  });

  it('judges anew what is corrected and what follows it, and not what stood before', async () => {
    const [loanId, counterId] = [newId(), newId()];
    await counting(world).raise(counterId, 1);
    await lend(loanId, counterId);
    await counting(world).lower(counterId, 1);
    await counting(world).correct(2, { note: 'another note' });
    await expect(counting(world).correct(1, { loan: loanId, counter: counterId, to: 'Jilin' })).rejects.toMatchObject({
      rule: 'CounterStands',
    });
  });

  it('keeps a corrected fact in its own stream', async () => {
    const [loanId, counterId] = [newId(), newId()];
    await counting(world).raise(counterId, 1);
    await lend(loanId, counterId);
    await expect(counting(world).correct(1, { loan: newId(), counter: counterId, to: 'Toyama' })).rejects.toMatchObject(
      { rule: 'CorrectionStaysInItsStream' },
    );
  });
});
