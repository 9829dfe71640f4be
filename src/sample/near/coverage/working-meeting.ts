import { type Item } from './item.js';

/** What Liaoning's foreign affairs office told of its first working meeting with the Secretariat. */
export const workingMeetingItem: Item = {
  key: 'B01',
  outlet: {
    ko: '랴오닝성외사판공실 위챗 공식계정',
    'zh-Hans': '辽宁外事',
    en: 'WeChat account of the Foreign Affairs Office of Liaoning',
  },
  filedUnder: 'CN-LN',
  mentions: [],
  published: '2021-04-12',
  title: { en: 'Liaoning and the NEAR Secretariat meet online', ko: '랴오닝성과 NEAR 사무국의 화상 협의' },
  points: {
    en: [
      'The first working meeting since the province formally applied to join.',
      'Director Ying Zhongyuan thanked the Secretariat and spoke of exchange in industry, trade and culture; Gao Aihua came along.',
      'Secretary-General Kim Ok-chae introduced the association and invited Governor Liu Ning to the assembly planned for the autumn.',
    ],
    ko: [
      '랴오닝성이 정식으로 가입을 신청한 뒤 처음 연 실무 협의이다.',
      '잉중위안 주임이 사무국에 감사하고 산업, 무역, 문화 교류를 말했으며, 가오아이화 부주임이 배석했다.',
      '김옥채 사무총장은 연합을 소개하고 가을에 열 총회에 류닝 성장을 초청했다.',
    ],
  },
};
