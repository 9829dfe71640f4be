import { type MeetingStatus, statusOn, worthTelling } from '../../src/meetings/meetings/status.js';
import { type LifeStep } from '../../src/meetings/meetings/meeting.entity.js';

describe('how a meeting stands', () => {
  const steps = (...life: [LifeStep['step'], string][]): LifeStep[] =>
    life.map(([step, on], position) => ({ step, on, evidence: [], position }));

  it.each<[string, LifeStep[], string, MeetingStatus]>([
    ['1996-09-12', steps(['opened', '1996-09-12']), '1996-09-12', 'open'],
    ['1996-09-12', steps(['opened', '1996-09-12']), '1996-09-13', 'held'],
    ['2000-09', steps(['opened', '2000-09']), '2000-09-30', 'open'],
    ['2000-09', [], '2000-09-30', 'planned'],
    ['2000-09', [], '2000-10-01', 'held'],
    ['2021-08-10', steps(['opened', '2021-08-10'], ['resumed', '2021-08-12']), '2021-08-12', 'open'],
    ['2021-08-10', steps(['opened', '2021-08-10'], ['resumed', '2021-08-12']), '2021-08-13', 'held'],
    ['2021-08-10', steps(['opened', '2021-08-10'], ['adjourned', '2021-08-10']), '2022-01-01', 'adjourned'],
    ['2021-04-12', steps(['postponed', '2021-04-01']), '2022-01-01', 'postponed'],
    ['2021-04-12', steps(['cancelled', '2021-04-01']), '2022-01-01', 'cancelled'],
  ])('of %s, after %j, is on %s: %s', (on, life, day, status) => expect(statusOn({ on, life }, day)).toBe(status));

  it.each<[MeetingStatus, boolean, MeetingStatus | undefined]>([
    ['open', true, 'open'],
    ['held', true, undefined],
    ['closed', true, undefined],
    ['planned', true, undefined],
    ['planned', false, 'planned'],
    ['adjourned', true, 'adjourned'],
  ])('is told of one that is %s, and begun: %s, as %s', (status, held, told) =>
    expect(worthTelling({ status, held })).toBe(told),
  );
});
