export const ja = {
  name: '名称',
  alias: '別の名称',
  language: '名称の言語',
  country: '所属する国：コード（ISO 3166-1）または名称',
  state: 'それ自体である国（名称が違っても同じ国）',
  code: 'コード（ISO 3166-2）',
  category: '会員区分',
  applied: '申請日または署名日',
  joined: '加盟日',
  basis: '加盟の根拠',
  group: '名簿での区分',
  source: '出典のアドレス',
};
