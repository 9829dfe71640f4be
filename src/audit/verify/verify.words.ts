import { phrases } from '../../web/phrases.js';

/** The words in which a proof is told. */
export const verifyWords = phrases({
  en: {
    verify: 'Verified just now',
    proved:
      'Position {position} is in the log of {size} events that was signed on {instant}, and says what it said then.',
    refuted: 'What stands at position {position} is not what was signed: {why}.',
    unsigned: 'Position {position} is not signed yet.',
    meaning:
      'The entry was hashed, the hash followed up to the root of the log, and the root compared with the signed one, by the program that auditors use. So nobody has changed, moved or replaced the entry since it was signed; whether it was true when it was recorded, only its sources can say.',
    root: 'Signed root',
    origin: 'Log',
    more: 'How anybody can verify this without trusting this server',
    title: 'The log and its signatures',
    newest: 'Newest checkpoint',
    none: 'Nothing of this log is signed yet.',
    noSigner: 'This process signs nothing.',
    signedOn: 'Signed on',
    events: 'Events',
    key: 'Key of the log',
    keyNote:
      'Whoever verifies must have this key another way: on paper, by mail, from an earlier audit. Compare it, do not take it from here.',
    bundle: 'Download the audit bundle',
    page: 'Download the page that verifies it, without a network',
    checkpointNote:
      'Keep these lines elsewhere: with them anybody can show later whether the log still begins as it does now.',
  },
  ko: {
    verify: '방금 확인함',
    proved: '위치 {position}의 기록은 {instant}에 서명된 사건 {size}건의 로그 안에 있으며, 그때와 같은 내용입니다.',
    refuted: '위치 {position}에 있는 것은 서명된 것이 아닙니다: {why}.',
    unsigned: '위치 {position}의 기록은 아직 서명되지 않았습니다.',
    meaning:
      '감사인이 쓰는 것과 같은 프로그램으로 기록의 해시를 구하고, 로그의 루트까지 따라가 서명된 루트와 비교했습니다. 따라서 서명된 뒤로 아무도 이 기록을 바꾸거나 옮기거나 바꿔치기하지 않았습니다. 기록될 때 사실이었는지는 출처만이 말해 줍니다.',
    root: '서명된 루트',
    origin: '로그',
    more: '이 서버를 믿지 않고 직접 확인하는 방법',
    title: '로그와 서명',
    newest: '최신 체크포인트',
    none: '이 로그에는 아직 서명된 것이 없습니다.',
    noSigner: '이 프로세스는 서명하지 않습니다.',
    signedOn: '서명 시각',
    events: '사건 수',
    key: '로그의 열쇠',
    keyNote:
      '확인하는 사람은 이 열쇠를 다른 길로 받아야 합니다: 종이, 우편, 이전 감사 등. 여기서 가져가지 말고 대조하십시오.',
    bundle: '감사 묶음 내려받기',
    page: '네트워크 없이 확인하는 페이지 내려받기',
    checkpointNote: '이 줄들을 다른 곳에 보관하십시오. 나중에 로그의 앞부분이 지금과 같은지 누구나 보일 수 있습니다.',
  },
});
