export const ja = {
  by: '約束・招待した側',
  to: '相手',
  association: '連合自身',
  name: 'その他の名前',
  through: '別の約束によって',
  throughHint: '短い名前またはページのアドレス。',
  commitmentHint: '短い名前またはページのアドレス。',
};
