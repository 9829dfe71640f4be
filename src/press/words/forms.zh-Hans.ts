export const zhHans = {
  numberHint: '所附剪报中的编号。',
  outlet: '媒体',
  account: '所引用的账号',
  filedUnder: '归入会员',
  mentions: '还提及',
  published: '发布日期',
  title: '标题',
  keyPoints: '要点',
  original: '原文',
  translation: '译文',
  indexLine: '目录行',
};
