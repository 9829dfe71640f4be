export const ru = {
  title: 'Что выполняется',
  nothing: 'Ничего не выполняется.',
  import: 'вносится в записи',
  undo: 'отзывается',
  export: 'выгружается',
  rebuild: 'перечитывается из журнала',
  working: '{done} из {all}',
  done: 'готово',
  failed: 'прервано',
};
