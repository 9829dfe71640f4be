import { admissionOfLiaoning } from '../decisions/assemblies-13-to-15.js';
import { type Item } from './item.js';

const decision = admissionOfLiaoning.handle;

/** The rest of the scrapbook: three accounts of two days later, and that of a city. */
export const laterItems: Item[] = [
  {
    key: 'A13',
    number: 13,
    outlet: {
      ko: '싼시성 외사판공실 웨이신 공공계정 뉴스채널',
      en: 'WeChat account of the Foreign Affairs Office of Shaanxi',
    },
    filedUnder: 'CN-SN',
    mentions: ['KR-47'],
    published: '2021-08-13',
    title: { en: 'A vice-governor leads Shaanxi’s delegation', ko: '부성장이 이끈 싼시성(陕西) 대표단' },
    points: {
      en: [
        'Vice-governor Wei Jianfeng attended with Wang Jianping, Yao Hongjuan and Cao Hui.',
        'A member since September 2016, Shaanxi has led the subcommittee on traditional medicine since 2018.',
        'Counts 76 members of six countries and more than 200 people; 79 members in all.',
      ],
      ko: [
        '웨이젠펑 부성장이 왕젠핑, 야오훙쥐안, 차오후이와 함께 참석했다.',
        '2016년 9월에 가입한 싼시성은 2018년부터 전통의약 분과를 이끈다.',
        '참가는 6개국 76개 회원 200여 명, 전체 회원은 79개라고 적었다.',
      ],
    },
  },
  {
    key: 'A14',
    number: 14,
    outlet: {
      ko: '지린성 외사판공실 웨이신 공공계정 뉴스채널',
      en: 'WeChat account of the Foreign Affairs Office of Jilin',
    },
    filedUnder: 'CN-JL',
    mentions: ['KR-47', 'RU-SA', 'KR-31', 'CN-LN'],
    published: '2021-08-13',
    title: { en: 'Jilin names who gave greetings and who spoke', ko: '지린성이 전한 인사와 발언' },
    points: {
      en: [
        'Director Jiang Yanhui attended, accompanied by Deputy Director Zheng Gang.',
        'Has a representative of Ulsan’s mayor speak, where Liaoning’s report has the mayor himself.',
        'Ulsan became the chair and Liaoning a member; Jilin has been one since 2014.',
      ],
      ko: [
        '쟝옌후이 주임이 정강 부주임과 함께 참석했다.',
        '울산은 시장의 대리가 발언했다고 하여, 시장이라 한 랴오닝 쪽 보도와 다르다.',
        '울산이 의장단체가 되고 랴오닝이 가입했다. 지린성은 2014년부터 회원이다.',
      ],
    },
    decision,
  },
  {
    key: 'A15',
    number: 15,
    outlet: {
      ko: '후베이성 외사판공실 웨이신 공공계정 뉴스채널',
      en: 'WeChat account of the Foreign Affairs Office of Hubei',
    },
    filedUnder: 'CN-HB',
    mentions: ['KR-31', 'CN-LN'],
    published: '2021-08-13',
    title: { en: 'Hubei tells the assembly of its recovery', ko: '후베이성이 전한 회복의 경험' },
    points: {
      en: [
        'Deputy Director Feng Xiguo spoke for Hubei on its recovery from the epidemic.',
        'The assembly voted for Ulsan as next chair and for Liaoning’s admission.',
        'Counts 73 members and observers of five countries and more than 300 people.',
      ],
      ko: [
        '펑시궈 부주임이 감염병을 이겨 낸 후베이의 경험을 발표했다.',
        '총회는 울산을 다음 의장단체로 정하고 랴오닝의 가입을 승인했다.',
        '참가를 옵서버를 포함해 5개국 73개 정부, 300여 명으로 적었다.',
      ],
    },
    decision,
  },
  {
    key: 'A16',
    number: 16,
    outlet: { ko: '샤오샹 조간신문', 'zh-Hans': '潇湘晨报', en: 'Xiaoxiang Morning Herald' },
    filedUnder: 'CN-SD',
    mentions: ['RU-SA'],
    published: '2021-08-11',
    title: { en: 'The city of Rizhao follows the assembly', ko: '르자오시도 지켜본 총회' },
    points: {
      en: [
        'Wu Naijun and colleagues of the city’s foreign affairs office watched the assembly, which Sakha held.',
        'Rizhao means to get in touch with the Secretariat on trade, culture, sport and tourism.',
        'Puts the members at 79 of six countries.',
      ],
      ko: [
        '우나이쥔 주임 등 르자오시 외사판공실이 사하공화국이 연 총회를 지켜보았다.',
        '통상, 문화, 체육, 관광에서 사무국과 연락하려 한다.',
        '회원을 6개국 79개로 적었다.',
      ],
    },
  },
];
