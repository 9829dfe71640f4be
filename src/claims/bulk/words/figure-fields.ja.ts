export const ja = {
  stated_present: '発表された出席数',
  listed_present: '名簿の出席数',
  stated_leave: '発表された欠席届の数',
  listed_leave: '名簿の欠席届の数',
};
