import { phrases } from '../web/phrases.js';

export const homeWords = phrases({
  en: {
    title: 'The records kept here',
    none: 'No record is kept here yet.',
    noneHint:
      '{command} fills a record with a sample: the Association of North East Asia Regional Governments, 1996 to 2025.',
    about:
      'The record of this association and its members: who belongs to it since when and by whose decision, who came to its meetings, who held the chair, and what the press wrote.',
    also: 'In other languages',
    empty: 'Nothing is recorded yet',
    emptyThen: 'Nothing was recorded by then',
    emptyThenHint: 'The first entry of the log is later than the time that this page is known on.',
    first: 'What to do first',
    step1: 'Record the rules: which bodies there are and whom they may admit ({route}).',
    step2: 'Register the governments, members or not ({route}).',
    step3: 'Record the meetings and what they decided ({route}).',
    step4: 'Approve the memberships, each by the decision that admitted it ({route}).',
    step5: 'Or bring in a press scrapbook: {command}.',
    guide: 'Every command is described in {contract}.',
  },
  ko: {
    title: '이곳에 보관된 기록',
    none: '아직 보관된 기록이 없습니다.',
    noneHint: '{command} 명령은 예시 기록(동북아시아지방정부연합, 1996~2025년)을 채웁니다.',
    about:
      '이 연합과 회원의 기록입니다. 누가 언제부터 누구의 결정으로 회원인지, 누가 회의에 왔는지, 누가 의장단체였는지, 언론이 무엇을 썼는지를 담습니다.',
    also: '다른 언어 이름',
    empty: '아직 기록이 없습니다',
    emptyThen: '그때까지의 기록이 없습니다',
    emptyThenHint: '로그의 첫 기록이 이 페이지의 기록 기준보다 늦습니다.',
    first: '먼저 할 일',
    step1: '규정을 기록합니다: 어떤 기구가 있고 누구의 가입을 승인할 수 있는지 ({route}).',
    step2: '회원이든 아니든 정부를 등록합니다 ({route}).',
    step3: '회의와 그 결정을 기록합니다 ({route}).',
    step4: '가입을 승인한 결정에 따라 회원 자격을 기록합니다 ({route}).',
    step5: '또는 언론 스크랩을 가져옵니다: {command}.',
    guide: '모든 명령은 {contract}에 설명되어 있습니다.',
  },
});
