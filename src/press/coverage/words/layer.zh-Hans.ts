export const zhHans = {
  layers: '各文本',
  original: '原文',
  translation: '译文',
  'key-points': '要点',
  'index-line': '剪报目录中的一行',
  evidence: '依据本报道的说法引自此处。',
  made: '制作：{by}，{on}',
  madeBy: '制作：{by}',
  madeOn: '制作于{on}',
  recorded: '未说明由谁制作；记录：{who}，{instant}',
  recordedToo: '记录：{who}，{instant}',
  marks: '标出{n}处；编号指向所提议的内容。',
};
