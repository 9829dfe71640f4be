export const ja = {
  numberHint: '届いたスクラップでの番号。',
  outlet: '媒体',
  account: '引用されたアカウント',
  filedUnder: '分類する会員',
  mentions: 'ほかに言及した会員',
  published: '掲載日',
  title: '題名',
  keyPoints: '要点',
  original: '原文',
  translation: '翻訳',
  indexLine: '目次の行',
};
