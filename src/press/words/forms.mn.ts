export const mn = {
  numberHint: 'Ирсэн эмхэтгэл дэх дугаар.',
  outlet: 'Хэвлэл',
  account: 'Хэний бүртгэлээс эш татсан',
  filedUnder: 'Аль гишүүнд хамаарах',
  mentions: 'Мөн дурдсан',
  published: 'Нийтэлсэн өдөр',
  title: 'Гарчиг',
  keyPoints: 'Гол санаа',
  original: 'Эх бичвэр',
  translation: 'Орчуулга',
  indexLine: 'Гарчгийн мөр',
};
