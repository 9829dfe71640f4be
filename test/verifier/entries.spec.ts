import { Entries } from '../../src/verifier/entries.js';
import { bytesOf } from '../../src/verifier/hash.js';

const stem = 'records.example.org/log/a';
type Said = Record<string, unknown>;
/** What is found in a log of these events, each as a decision of an approver where nothing else is said. */
const found = (...events: Said[]): string[] => {
  const said: string[] = [];
  const entries = new Entries((code, at) => void said.push(`${code}@${at}`));
  for (const [position, event] of events.entries()) {
    const by = { actor: { role: 'approver' }, command: 'RecordDecision', id: `id-${position}`, association: 'a' };
    const about = {
      stream: `decision-${position}`,
      version: 1,
      type: 'DecisionTaken',
      data: { decision: `${position}` },
    };
    entries.hear(position, bytesOf(JSON.stringify([1, position, '2026', { ...by, ...about, ...event }])), stem);
  }
  return said;
};
const reaction = { actor: { role: 'system' }, stream: 'membership-1', data: {} };

describe('how events came about', () => {
  it.each<[string, Said[], string[]]>([
    ['by somebody who may', [{}, { actor: { role: 'operator' } }, { actor: { role: 'admin' }, onBehalfOf: 'x' }], []],
    ['a table that another confirmed', [{ actor: { role: 'recorder' }, onBehalfOf: 'x' }], []],
    ['a record of a recorder', [{ actor: { role: 'recorder' }, stream: 'meeting-1', data: {} }], []],
    ['a decision by a recorder', [{ actor: { role: 'recorder' } }], ['DOMAIN@0']],
    ['a decision by a viewer', [{ actor: { role: 'viewer' }, onBehalfOf: 'x' }], ['DOMAIN@0']],
    ['a decision by an auditor', [{ actor: { role: 'auditor' } }], ['DOMAIN@0']],
    ['a decision without a command', [{ command: '' }], ['DOMAIN@0']],
    ['a reaction to what was recorded', [{}, { ...reaction, causation: 'id-0' }], []],
    ['a reaction to nothing', [{}, reaction], ['DOMAIN@1']],
    ['a reaction to what is not there', [{}, { ...reaction, causation: 'id-7' }], ['DOMAIN@1']],
    ['an effect of a decision', [{}, { stream: 'membership-1', data: { decision: '0' } }], []],
    ['an effect of no decision', [{}, { stream: 'membership-1', data: { decision: '7' } }], ['DOMAIN@1']],
    ['a correction', [{}, { stream: 'decision-0', version: 2, type: 'Corrected', data: { corrects: 0 } }], []],
    [
      'one of something else',
      [{}, { stream: 'decision-7', version: 1, type: 'Corrected', data: { corrects: 0 } }],
      ['DOMAIN@1'],
    ],
    ['a version left out', [{ version: 2 }], ['ENVELOPE@0']],
    ['another log', [{ association: 'b' }], ['ENVELOPE@0']],
    ['no event', [{ actor: undefined }], ['ENVELOPE@0']],
  ])('%s', (_, events, wanted) => expect(found(...events)).toEqual(wanted));
});
