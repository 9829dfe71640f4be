export const ru = {
  CorrectionChangesSomething: 'Записи уже так и говорят.',
  CorrectionStaysInItsStream: 'То, о чём эта запись, исправить нельзя.',
  ErasedPersonsStayErased: 'Сведения об этом лице удалены навсегда.',
  LogIsShorterThanSigned: 'Из того, что было подписано, в журнале ничего не пропало.',
  RestIsAsSigned: 'Оставшаяся часть журнала не совпадает с подписанной. Восстановите более старое состояние.',
  IncarnationsAreNumbered: 'Журнал уже начат заново.',
  BreaksStand: 'То, что журнал начат заново, остаётся так, как записано.',
};
