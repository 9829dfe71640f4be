export const ko = {
  numberHint: '함께 온 스크랩의 번호.',
  outlet: '매체',
  account: '인용된 계정',
  filedUnder: '분류한 회원',
  mentions: '함께 언급된 회원',
  published: '게재일',
  title: '제목',
  keyPoints: '주요내용',
  original: '원문',
  translation: '번역',
  indexLine: '목록의 줄',
};
