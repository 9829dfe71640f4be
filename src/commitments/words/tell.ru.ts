export const ru = {
  'promise-by': 'Обещание: {what}',
  'promise-to': 'Получено обещание: {what}',
  'invitation-by': 'Приглашение другим: {what}',
  'invitation-to': 'Получено приглашение: {what}',
  kept: 'Обязательство выполнено: {what}',
  keptBy: 'Обязательство выполнено: {what} ({how})',
};
