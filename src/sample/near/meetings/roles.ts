import { TakeRole } from '../../../meetings/take-role.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';

const secretaryGeneral = { en: 'Secretary-General', ko: '사무총장', 'zh-Hans': '秘书长' };

/** Who led meetings where that was not simply the host: twice it was the Secretariat. */
export const roles: Step[] = [
  {
    key: 'role/general-assembly-10/agenda',
    command: () =>
      make(TakeRole, {
        meeting: 'general-assembly-10',
        role: 'presiding',
        by: { secretariat: true, names: { en: 'Kim Jae-hyo', ko: '김재효' }, title: secretaryGeneral },
        note: {
          en: 'Over the discussion of the agenda; who presided over the rest is not told.',
          ko: '의제 논의를 주재하였다. 나머지 순서는 누가 주재하였는지 알려지지 않았다.',
        },
        evidence: from('ga10'),
      }),
  },
  {
    key: 'role/general-assembly-13/moderating',
    command: (earlier) =>
      make(TakeRole, {
        meeting: 'general-assembly-13',
        role: 'moderating',
        by: {
          secretariat: true,
          names: { 'zh-Hans': '金云坤' },
          title: {
            en: 'Director of the International Cooperation Department',
            ko: '국제협력부장',
            'zh-Hans': '国际协力部部长',
          },
        },
        evidence: items(earlier, ['A03', 'A04', 'A14'], 'His name is at hand in Chinese characters alone.'),
      }),
  },
  {
    key: 'role/general-assembly-13/presiding',
    command: (earlier) =>
      make(TakeRole, {
        meeting: 'general-assembly-13',
        role: 'presiding',
        by: {
          secretariat: true,
          names: { en: 'Kim Ok-chae', ko: '김옥채', 'zh-Hans': '金玉彩' },
          title: secretaryGeneral,
        },
        evidence: items(earlier, ['A10'], 'Shanxi alone says so; three other items have a director moderate.'),
      }),
  },
];
