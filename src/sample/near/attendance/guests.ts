import { RecordGuests } from '../../../meetings/record-guests.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { person } from './delegation.js';

/** Who was at assemblies and is no delegation: the Secretariat, guests of honour, and a city of a member. */
export const guests: Step[] = [
  {
    key: 'guests/general-assembly-12',
    command: () =>
      make(RecordGuests, {
        meeting: 'general-assembly-12',
        guests: [
          {
            names: { en: 'Secretariat of the association', ko: '연합 사무국' },
            mode: 'in-person',
            evidence: from(
              'ga12',
              'Fourteen people, counted apart. Of the 88 others it counts 46 from China, 9 from Japan, 12 from Korea, 14 from Mongolia and 7 from Russia.',
            ),
          },
        ],
      }),
  },
  {
    key: 'guests/general-assembly-13',
    command: (earlier) =>
      make(RecordGuests, {
        meeting: 'general-assembly-13',
        guests: [
          {
            people: [
              person(
                { en: 'Ban Ki-moon', ko: '반기문', 'zh-Hans': '潘基文' },
                {
                  en: 'Eighth Secretary-General of the United Nations',
                  ko: '제8대 유엔 사무총장',
                  'zh-Hans': '联合国第八任秘书长',
                },
                ['video-message'],
              ),
            ],
            evidence: [...items(earlier, ['A01', 'A12']), ...from('ga13')],
          },
          {
            names: {
              en: 'Trilateral Cooperation Secretariat',
              ko: '한중일3국협력사무국',
              'zh-Hans': '中日韩三国合作秘书处',
            },
            mode: 'online',
            people: [
              person(
                { en: 'Michigami Hisashi', ko: '미치가미 히사시', 'zh-Hans': '道上尚史' },
                { en: 'Secretary-General', ko: '사무총장', 'zh-Hans': '秘书长' },
                ['video-message'],
              ),
            ],
            evidence: [...items(earlier, ['A03', 'A12']), ...from('ga13')],
          },
          {
            names: { en: 'Rizhao City', ko: '르자오시', 'zh-Hans': '日照市' },
            partOf: 'CN-SD',
            mode: 'online',
            people: [
              person(
                { en: 'Wu Naijun', ko: '우나이쥔', 'zh-Hans': '吴乃军' },
                {
                  en: 'Director of the Foreign Affairs Office of the city',
                  ko: '시 외사판공실 주임',
                  'zh-Hans': '市外办主任',
                },
              ),
            ],
            evidence: items(earlier, ['A16'], 'Others of the office came along whom the item does not name.'),
          },
        ],
      }),
  },
];
