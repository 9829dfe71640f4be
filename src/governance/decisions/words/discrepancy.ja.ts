export const ja = {
  'no-rules-known': '当時の規定は知られていません。',
  'body-unknown': '当時の規定にこの機関はありません。',
  'meeting-of-another-body': 'ほかの機関の会議で行われた決定です（{body}）。',
  'body-may-not-admit': '当時の規定では、この機関は加盟（{category}）を承認できません。',
  'body-does-not-elect': '当時の規定では、この機関は議長自治体を選出できません。',
  'body-may-not-decide': '当時の規定では、この機関の権限ではありません：{matter}。',
  'written-procedure-not-allowed': '当時の規定では、この機関に書面決議はありません。',
  'majority-not-reached': '{threshold}が必要でしたが、賛成は{of}のうち{votes}でした。',
  'quorum-not-reached': '定足数は{threshold}でしたが、参加は{of}のうち{votes}でした。',
  'effect-without-decision': 'この決定にない効力が記録されています：{member}。',
  'effect-under-another-decision': '{member}に関するこの決定の効力は、別の決定によるものとして記録されています。',
};
