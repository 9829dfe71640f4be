export const zhHans = {
  item: '{outlet}：{title}',
  mention: '{outlet}提及（归入{filed}）：{title}',
  linked: '另涉及：{things}',
};
