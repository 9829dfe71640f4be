export const ja = {
  title: '進行中の作業',
  nothing: '進行中の作業はありません。',
  import: '記録への取り込み',
  undo: '取り消し',
  export: '書き出し',
  rebuild: 'ログからの読み直し',
  working: '{all}のうち{done}',
  done: '完了',
  failed: '中断',
};
