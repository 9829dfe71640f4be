export const ko = {
  title: '진행 중인 작업',
  nothing: '진행 중인 작업이 없습니다.',
  import: '기록에 반영',
  undo: '되돌리기',
  export: '내보내기',
  rebuild: '로그에서 다시 읽기',
  working: '{all} 중 {done}',
  done: '완료',
  failed: '중단됨',
};
