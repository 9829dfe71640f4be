export const ru = {
  CorrectionChangesSomething: 'Записи уже так и говорят.',
  CorrectionStaysInItsStream: 'То, о чём эта запись, исправить нельзя.',
  ErasedPersonsStayErased: 'Сведения об этом лице удалены навсегда.',
};
