export const zhHans = {
  name: '名称',
  alias: '其他名称',
  language: '名称的语言',
  country: '所在国家：代码（ISO 3166-1）或名称',
  state: '其本身即为的国家，不论名称如何',
  code: '代码（ISO 3166-2）',
  category: '会员类别',
  applied: '申请或签署日期',
  joined: '加入日期',
  basis: '加入依据',
  group: '在名单中所列的组别',
  source: '出处网址',
};
