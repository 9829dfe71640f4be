export const ja = {
  counted: '会議の出席名簿から数えました。',
  countedAtLeast: '会議の出席名簿から数えました。{unknown}は不明のため、さらに多い可能性があります。',
  number: '会議が招集されたときの回次です。',
  theme: '会議の記録にあるテーマです。',
};
