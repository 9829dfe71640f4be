export const ja = {
  text: '決定の内容',
  language: '内容の言語',
  handle: '識別子',
  body: '機関の識別子',
  meeting: '会議（識別子または名称）',
  on: '日付',
  outcome: '結果（なければ可決）',
  method: '議決方法',
  admits: '加盟を承認した会員（;で区切る）',
  category: '加盟の区分（なければ正会員）',
  source: '出典のアドレス',
};
