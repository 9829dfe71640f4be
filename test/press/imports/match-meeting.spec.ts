import { alsoCalled } from '../../../src/press/imports/body-words.js';
import { bodyIn, type KnownMeeting, matchMeeting } from '../../../src/press/imports/match-meeting.js';
import { matchDecision } from '../../../src/press/imports/match-decision.js';

const assembly = ['General Assembly', '총회', '全体会议', '総会', 'Генеральная ассамблея'];
const meeting = (body: string, bodyNames: string[], ordinal: number, on: string): KnownMeeting => ({
  id: `id-${body}-${ordinal}`,
  handle: `${body}-${ordinal}`,
  names: { en: `${ordinal}. ${body}` },
  ...{ bodyNames, ordinal, on },
});
const meetings = [
  meeting('assembly', assembly, 12, '2018-10-30'),
  meeting('assembly', assembly, 13, '2021-08-10/2021-08-11'),
  meeting('board', ['Board', '실무위원회', '事务委员会'], 13, '2021-06-20'),
];
const found = (said: string, text = '', published = '2021-08-11') => {
  const { meeting: one, code } = matchMeeting(said, text, published, meetings);
  return one?.handle ?? code;
};

describe('the meeting an item speaks of', () => {
  it.each([
    '제13차 가상지역연합 총회 개최',
    '虚构地区联合会第13次全体会议召开',
    '虛構地區聯合會第十三次全體會議召開',
    '第13回総会',
    'The 13th NEXA General Assembly opens',
    'Открылась 13-я Генеральная ассамблея',
    'На 13-й Генеральной ассамблее',
  ])('is found in "%s"', (said) => expect(found(said)).toBe('assembly-13'));

  it('is that of the body that is named, and of the text where the title names none', () => {
    expect(found('제13차 실무위원회')).toBe('board-13');
    expect(found('가나성 가입', '제12차 총회', '2018-11-01')).toBe('assembly-12');
  });

  it('is found without a number only in a title of those days', () => {
    expect(found('온라인 총회 참석')).toBe('assembly-13');
    expect(found('온라인 총회 참석', '', '2022-05-01')).toBeUndefined();
    expect(found('가입', '총회는 2년마다 열린다')).toBeUndefined();
  });

  it('is left out, with the reason, where it is of another time or where there are several', () => {
    expect(found('제12차 총회')).toBe('meeting-far');
    expect(found('제13차 총회, 제13차 실무위원회')).toBe('meeting-ambiguous');
    expect(found('제99차 총회')).toBeUndefined();
  });

  it('lends its body a name', () =>
    expect(['제13차 총회', '13th General Assembly', '第13次全体会议'].map(bodyIn)).toEqual([
      '총회',
      'General Assembly',
      '全体会议',
    ]));
});

it.each([
  ['총회', '全体会议'],
  ['全體會議', '총회'],
  ['General Assembly', '総会'],
  ['실무위원회', '事务委员会'],
])('a body called %s is called %s as well', (name, other) => expect(alsoCalled(name)).toContain(other));

describe('the decision an item speaks of', () => {
  const decisions = [
    { id: 'admits', meeting: 'm', admits: ['gana'] },
    { id: 'elects', meeting: 'm', admits: [], elects: 'gana' },
    { id: 'elsewhere', meeting: 'n', admits: ['gana'] },
  ];
  it.each([
    ['가나성 정식 회원 가입', 'gana', 'admits'],
    ['加那省加入联合会', 'gana', 'admits'],
    ['Gana elected chair', 'gana', 'elects'],
    ['가나성 의장단체 선출, 가입', 'gana', null],
    ['가나성 참석', 'gana', null],
    ['다라성 가입', 'dara', null],
  ])('of "%s" for %s is %s', (said, member, id) => expect(matchDecision(said, 'm', member, decisions)).toBe(id));
});
