export const mn = {
  claim: 'Мэдэгдэл',
  question: 'Асуулт',
  own: 'Бүртгэлийг дэмжих',
};
