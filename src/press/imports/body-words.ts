import { foldText } from '../../language/fold.js';

/** What bodies of associations are called in general, in the languages that the press writes of them: in English first, Korean and Chinese. */
export const KINDS: readonly (readonly [string, string, string, ...string[]])[] = [
  [
    'general assembly',
    '총회',
    '全体会议',
    '全体大会',
    '会员大会',
    '総会',
    'генеральная ассамблея',
    'ерөнхий ассамблей',
  ],
  ['working committee', '실무위원회', '事务委员会', '工作委员会', '実務委員会', 'рабочий комитет', 'ажлын хороо'],
  ['subcommittee', '분과위원회', '专门委员会', '分科委员会', '分科委員会', 'подкомитет', 'дэд хороо'],
  ['executive committee', '집행위원회', '执行委员会', '執行委員会', 'исполнительный комитет', 'гүйцэтгэх хороо'],
  ['board of directors', '이사회', '理事会', 'совет директоров'],
];

/** What a body is called in other languages where its name in one is such a word: 全体会议 of 총회. */
export const alsoCalled = (name: string): readonly string[] => {
  const kind = KINDS.find((words) => words.some((word) => foldText(word) === foldText(name)));
  return kind ?? [];
};
