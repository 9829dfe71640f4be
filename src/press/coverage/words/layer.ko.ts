export const ko = {
  layers: '글의 갈래',
  original: '원문',
  translation: '번역',
  'key-points': '주요 내용',
  'index-line': '스크랩 목차의 줄',
  evidence: '이 보도에 근거한 주장은 여기에서 인용합니다.',
  made: '작성: {by}, {on}',
  madeBy: '작성: {by}',
  madeOn: '작성일: {on}',
  recorded: '작성자는 나와 있지 않음. 기록: {who}, {instant}',
  recordedToo: '기록: {who}, {instant}',
  marks: '표시한 곳 {n}군데. 번호를 누르면 제안된 내용으로 갑니다.',
};
