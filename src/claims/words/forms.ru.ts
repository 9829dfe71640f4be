export const ru = {
  claim: 'Утверждение',
  question: 'Вопрос',
  own: 'Поддержать записи',
};
