import { admissionOfLiaoning } from '../decisions/assemblies-13-to-15.js';
import { type Item } from './item.js';

const liaoning = { filedUnder: 'CN-LN', decision: admissionOfLiaoning.handle };

/** The seven items of Liaoning's own press on the 13th assembly. The fourth is the text of the third again. */
export const liaoningItems: Item[] = [
  {
    ...liaoning,
    key: 'A01',
    number: 1,
    outlet: { ko: '펑파이신문 랴오닝채널', 'zh-Hans': '澎湃新闻', en: 'The Paper, Liaoning channel' },
    mentions: ['KR-47'],
    published: '2021-08-10',
    url: 'https://m.thepaper.cn/baijiahao_13980734',
    title: { en: 'Liaoning joins NEAR: the first report', ko: '랴오닝성 NEAR 가입 첫 보도' },
    points: {
      en: [
        'The assembly, held by video from Pohang, admitted Liaoning; Governor Liu Ning spoke.',
        'Ban Ki-moon, the former UN Secretary-General, sent greetings by video.',
        'Counts 76 governments of six countries and more than 200 people; 79 members.',
      ],
      ko: [
        '포항에서 화상으로 연 총회가 랴오닝성의 가입을 승인했고, 류닝 성장이 발언했다.',
        '반기문 전 유엔 사무총장이 영상으로 축하했다.',
        '참가는 6개국 76개 정부 200여 명, 회원은 79개라고 적었다.',
      ],
    },
  },
  {
    ...liaoning,
    key: 'A02',
    number: 2,
    outlet: { ko: '인민넷 랴오닝채널', 'zh-Hans': '人民网辽宁频道', en: 'People’s Daily Online, Liaoning channel' },
    mentions: ['KR-47'],
    published: '2021-08-10',
    url: 'http://ln.people.com.cn/BIG5/n2/2021/0810/c378489-34861115.html',
    title: { en: 'Liaoning is the 79th member of NEAR', ko: '랴오닝성, NEAR의 79번째 회원' },
    points: {
      en: [
        'The assembly took in Liaoning as its 79th member.',
        'Liu Ning offered to work with the members against the epidemic and for recovery.',
        'Lists five countries as taking part where other reports list six, with 76 governments.',
      ],
      ko: [
        '총회가 랴오닝성을 79번째 회원으로 받아들였다.',
        '류닝 성장은 방역과 경기 회복에서 회원들과 협력하겠다고 했다.',
        '다른 보도가 6개국이라 한 참가국을 5개국으로 적었고, 참가 정부는 76개라고 했다.',
      ],
    },
  },
  {
    ...liaoning,
    key: 'A03',
    number: 3,
    outlet: {
      ko: '랴오닝성인민정부 홈페이지',
      'zh-Hans': '辽宁省人民政府网站',
      en: 'Website of the People’s Government of Liaoning',
    },
    mentions: ['KR-47', 'RU-SA', 'KR-31'],
    published: '2021-08-11',
    url: 'http://www.ln.gov.cn/ywdt/jrln/wzxx2018/202108/t20210811_4228402.html',
    title: { en: 'What Liaoning’s governor told the assembly', ko: '랴오닝 성장이 총회에서 한 말' },
    points: {
      en: [
        'Liu Ning thanked the Secretariat and the members and named four fields: open, green, digital and innovative development.',
        'A department director of the Secretariat moderated.',
        'Sakha’s prime minister, Gyeongsangbuk-do’s governor, Ban Ki-moon and the Secretaries-General of TCS and NEAR gave greetings.',
        'Ulsan’s mayor Song Cheol-ho spoke for the new chair.',
      ],
      ko: [
        '류닝 성장은 사무국과 회원들에게 감사하고 개방, 녹색, 디지털, 혁신의 네 분야를 들었다.',
        '사무국의 부장이 진행을 맡았다.',
        '사하공화국 총리, 경상북도지사, 반기문 전 총장, TCS와 NEAR의 사무총장이 인사했다.',
        '새 의장단체인 울산의 송철호 시장이 발언했다.',
      ],
    },
  },
  {
    ...liaoning,
    key: 'A04',
    number: 4,
    outlet: { ko: '둥베이신문넷', 'zh-Hans': '东北新闻网', en: 'Northeast News' },
    mentions: ['KR-47', 'RU-SA', 'KR-31'],
    published: '2021-08-11',
    url: 'https://baijiahao.baidu.com/s?id=1707749071547909456&wfr=spider&for=pc',
    title: { en: 'The provincial government’s report, reprinted', ko: '성정부 보도를 다시 실은 기사' },
    points: {
      en: [
        'The same text as on the government’s website, with a reporter’s name before it.',
        'Tells of the admission, of Liu Ning’s address and of who gave greetings.',
      ],
      ko: [
        '성정부 누리집의 글에 기자 이름을 붙여 그대로 실었다.',
        '가입 승인, 류닝 성장의 연설, 인사한 사람들을 전한다.',
      ],
    },
  },
  {
    ...liaoning,
    key: 'A05',
    number: 5,
    outlet: { ko: '신화넷', 'zh-Hans': '新华网', en: 'Xinhuanet' },
    mentions: ['KR-47', 'KR-31'],
    published: '2021-08-11',
    url: 'http://www.ln.xinhuanet.com/2021-08/11/c_1127751283.htm',
    title: { en: 'The assembly admits Liaoning and picks Ulsan as chair', ko: '랴오닝 가입과 울산 의장단체 선출' },
    points: {
      en: [
        'Besides admitting Liaoning the assembly chose Ulsan as the next chair.',
        'Ban Ki-moon praised what the association does for exchange between regions.',
        'Counts 76 governments of six countries and more than 200 people; 79 members.',
      ],
      ko: [
        '총회는 랴오닝의 가입과 함께 울산을 다음 의장단체로 정했다.',
        '반기문 전 총장은 지역 교류에서 연합이 하는 일을 높이 평가했다.',
        '참가는 6개국 76개 정부 200여 명, 회원은 79개라고 적었다.',
      ],
    },
  },
  {
    ...liaoning,
    key: 'A06',
    number: 6,
    outlet: { ko: '신랑넷', 'zh-Hans': '新浪网', en: 'Sina' },
    mentions: ['CN-SX', 'CN-HL', 'CN-AH', 'CN-SD', 'CN-SN'],
    published: '2021-08-11',
    url: 'http://k.sina.com.cn/article_7517400647_1c0126e47059018zjp.html',
    title: { en: 'The 13th assembly, seen from six Chinese provinces', ko: '중국 여섯 성이 함께한 제13차 총회' },
    points: {
      en: [
        'Names Shanxi, Liaoning, Heilongjiang, Anhui, Shandong and Shaanxi as present.',
        'Shandong’s foreign affairs office reported on the subcommittee on oceans and fisheries.',
        'Counts 79 governments as taking part; the Korean summary in the scrapbook says 76.',
      ],
      ko: [
        '산시(山西), 랴오닝, 헤이룽장, 안후이, 산둥, 싼시(陕西)의 참석을 전한다.',
        '산둥성 외사판공실이 해양어업 분과의 활동을 보고했다.',
        '원문은 참가 정부를 79개라 하고, 스크랩의 한국어 요약은 76개라 한다.',
      ],
    },
  },
  {
    ...liaoning,
    key: 'A07',
    number: 7,
    outlet: { ko: '펑황넷 랴오닝채널', 'zh-Hans': '凤凰网辽宁频道', en: 'Phoenix, Liaoning channel' },
    mentions: ['KR-47', 'KR-31'],
    published: '2021-08-11',
    url: 'http://ln.ifeng.com/c/88aZMrRHaGF',
    title: { en: 'The Secretary-General welcomes Liaoning and names the chair', ko: '사무총장의 환영과 의장단체 발표' },
    points: {
      en: [
        'Secretary-General Kim Ok-chae thanked Liu Ning for Liaoning’s application and announced Ulsan as the new chair.',
        'Liu Ning spoke of the opportunity that membership brings.',
        'Counts 76 governments of six countries and more than 200 people; 79 members.',
      ],
      ko: [
        '김옥채 사무총장이 랴오닝의 가입에 감사하고 울산이 새 의장단체임을 알렸다.',
        '류닝 성장은 가입이 가져올 기회를 말했다.',
        '참가는 6개국 76개 정부 200여 명, 회원은 79개라고 적었다.',
      ],
    },
  },
];
