export const ru = {
  LoggedOnce: 'Эта публикация уже внесена.',
  CoverageHasATitle: 'Укажите заголовок.',
  OriginalStaysWhole: 'Оригинал внесён полнее; исправьте ту запись.',
  ReprintOfOne: 'Уже отмечена как перепечатка; исправьте это.',
  MarkedOneWay: 'Об этих двух уже сказано иное; сначала исправьте.',
  ReprintsEndInAnOriginal: 'Другая публикация уже перепечатка этой.',
  CoverageIsLogged: 'Этой публикации нет в записях.',
  ReprintOfAnother: 'Публикация не перепечатка самой себя.',
  ImportedOnce: 'Этот документ уже внесён.',
  ItemHasAnAddress: 'Адрес этой публикации не внесён.',
};
