export const ja = {
  item: '{outlet}：{title}',
  mention: '{outlet}で言及（分類：{filed}）：{title}',
  linked: '関連付け：{things}',
};
