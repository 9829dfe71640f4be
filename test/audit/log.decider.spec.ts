import { log } from '../../src/audit/log.decider.js';
import { association, given } from '../support/given.js';

const lost = { origin: `records.example.org/log/${association}`, size: 9, root: 'AA==' };
const started = (incarnation: number) => ({
  type: 'IncarnationStarted' as const,
  data: { log: association, incarnation, lost },
});

describe('the numbers of incarnations', () => {
  it('begin with the second', () => given(log).when(started(2)).then());
  it('rise', () =>
    given(log, [started(2)])
      .when(started(4))
      .then());
  it('are of one each', () =>
    given(log, [started(2)])
      .when(started(2))
      .thenRejected('IncarnationsAreNumbered'));
});
