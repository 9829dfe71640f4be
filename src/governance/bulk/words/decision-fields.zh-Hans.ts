export const zhHans = {
  text: '决定的内容',
  language: '内容的语言',
  handle: '其标识',
  body: '机构的标识',
  meeting: '会议（标识或名称）',
  on: '日期',
  outcome: '结果（未注明则为通过）',
  method: '表决方式',
  admits: '批准加入的会员（以;分隔）',
  category: '加入的类别（未注明则为正式会员）',
  source: '出处网址',
};
