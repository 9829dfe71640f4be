export const ru = {
  PersonConfirms: 'Подтверждает человек, а не ключ.',
  SecondPersonConfirms: 'Подтверждает не тот, кто запросил.',
  SubmitterDoesNotApprove: 'Подавший не утверждает.',
};
