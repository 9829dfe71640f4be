export const ja = {
  layers: '文の種類',
  original: '原文',
  translation: '翻訳',
  'key-points': '要点',
  'index-line': 'スクラップ目次の行',
  evidence: 'この記事に基づく記述はここから引用します。',
  made: '作成：{by}、{on}',
  madeBy: '作成：{by}',
  madeOn: '作成日：{on}',
  recorded: '作成者は不明。記録：{who}、{instant}',
  recordedToo: '記録：{who}、{instant}',
  marks: '{n}か所に印があり、番号は提案された内容につながります。',
};
