import { beyondKind, correctionsIn, isAhead } from '../../src/changes/afterwards.js';
import { CORRECTED, type Recorded } from '../../src/eventstore/facts.js';

const recorded = (position: number, type = 'MemberRenamed', data: unknown = {}) =>
  ({ position, type, data }) as Recorded;
const correction = (position: number, corrects: number, now: unknown) =>
  recorded(position, CORRECTED, { corrects, now });

describe('what became of a change', () => {
  it('is what the latest correction did, behind corrections of corrections too', () => {
    const taken = correction(3, 1, null);
    const log = [recorded(1), recorded(2), taken];
    expect(correctionsIn(log)).toEqual(new Map([[1, { position: 3, takenBack: true }]]));
    expect(correctionsIn([...log, correction(4, 3, { on: '2021' })])).toEqual(
      new Map([[1, { position: 4, takenBack: false }]]),
    );
  });

  it.each([
    ['2027', true],
    ['2026-11-28', true],
    ['2026-11-27', false],
    ['2026', false],
    ['../2027', false],
    [null, false],
  ])('lies ahead if its day surely is to come: %s', (on, ahead) => expect(isAhead(on, '2026-11-27')).toBe(ahead));

  it.each([
    ['약속 이행: 방문', '약속 이행', '방문'],
    ['Promise kept：the visit', 'Promise kept', 'the visit'],
    ['Promise kept', 'Promise kept', ''],
    ['Admitted as an observer', 'Admitted', 'Admitted as an observer'],
    ['Became a member', 'Membership approved', 'Became a member'],
  ])('is told without its kind a second time: %s', (text, kind, rest) => expect(beyondKind(text, kind)).toBe(rest));
});
