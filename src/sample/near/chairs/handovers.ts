import { HandOverChair } from '../../../governance/hand-over-chair.js';
import { make, type Step } from '../../step.js';
import { from, type Page } from '../sources.js';

interface Handed {
  by: string;
  on: string;
  meeting: string;
  named: string;
  page: Page | readonly Page[];
  note: string;
}

/** The ceremonies at which the flag went on, by the terms they are for, as far as sources tell of them. */
const handed: Record<number, Handed> = {
  13: {
    by: 'CN-HN',
    on: '2018-10-29',
    meeting: 'general-assembly-12',
    named: '2019/2020',
    page: 'ysia2018',
    note: 'The governor of Hunan handed it to the head of the government of Sakha, for 2019 and 2020.',
  },
  16: {
    by: 'CN-LN',
    on: '2025-06-11/2025-06-12',
    meeting: 'general-assembly-15',
    named: '2026/2027',
    page: ['pravda2025', 'gazetarb2025'],
    note: 'The governor of Liaoning handed it to the head of Buryatia, for 2026 and 2027. On which of the two days is not said.',
  },
};

/** The handover for a term, where one is told of. */
export const handover = (member: string, term: number): Step[] => {
  const told = handed[term];
  if (!told) return [];
  const { page, note, ...handover } = told;
  const command = () => make(HandOverChair, { member, term, ...handover, evidence: from(page, note) });
  return [{ key: `handover/${term}`, command }];
};
