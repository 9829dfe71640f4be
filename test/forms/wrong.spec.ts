import { ref } from '../../src/access/refs.js';
import { misfits } from '../../src/forms/wrong.js';
import { list } from '../../src/language/shape.js';

describe('what does not fit a list of lines', () => {
  it('is told with the line that is meant', () => {
    const wrong = misfits({ mentions: list(ref) }, { mentions: ['CN-LN', 'No where', 'Else where'] });
    expect(wrong.map(({ at, line }) => [at, line])).toEqual([
      ['/mentions/1', 'No where'],
      ['/mentions/2', 'Else where'],
    ]);
  });
});
