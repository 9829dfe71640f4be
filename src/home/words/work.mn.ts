export const mn = {
  title: 'Явагдаж буй ажил',
  nothing: 'Явагдаж буй ажил алга.',
  import: 'бүртгэлд оруулж байна',
  undo: 'буцааж байна',
  export: 'гаргаж байна',
  rebuild: 'журналаас дахин уншиж байна',
  working: '{all}-аас {done}',
  done: 'дууссан',
  failed: 'тасалдсан',
};
