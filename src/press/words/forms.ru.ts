export const ru = {
  numberHint: 'В обзоре, с которым пришла.',
  outlet: 'Издание',
  account: 'Чей аккаунт цитируется',
  filedUnder: 'Относится к члену',
  mentions: 'Упоминает также',
  published: 'Дата публикации',
  title: 'Заголовок',
  keyPoints: 'Основная мысль',
  original: 'Оригинал',
  translation: 'Перевод',
  indexLine: 'Строка указателя',
};
