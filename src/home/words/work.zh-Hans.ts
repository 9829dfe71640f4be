export const zhHans = {
  title: '正在进行的工作',
  nothing: '没有正在进行的工作。',
  import: '载入记录',
  undo: '撤回',
  export: '导出',
  rebuild: '由日志重建',
  working: '{done}/{all}',
  done: '已完成',
  failed: '已中断',
};
