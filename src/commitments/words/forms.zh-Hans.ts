export const zhHans = {
  by: '承诺或邀请方',
  to: '对象',
  association: '联合会本身',
  name: '其他方，用文字',
  through: '通过另一承诺',
  throughHint: '短名或页面地址。',
  commitmentHint: '短名或页面地址。',
};
