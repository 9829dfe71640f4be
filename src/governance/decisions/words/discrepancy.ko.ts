export const ko = {
  'no-rules-known': '당시의 규정을 알 수 없습니다.',
  'body-unknown': '당시 규정에 없는 기구입니다.',
  'meeting-of-another-body': '다른 기구의 회의에서 내린 결정입니다: {body}.',
  'body-may-not-admit': '당시 규정상 이 기구는 {category} 가입을 승인할 수 없습니다.',
  'body-does-not-elect': '당시 규정상 이 기구는 의장단체를 선출할 수 없습니다.',
  'body-may-not-decide': '당시 규정상 이 기구의 권한이 아닙니다: {matter}.',
  'written-procedure-not-allowed': '당시 규정에는 이 기구의 서면 결의가 없습니다.',
  'majority-not-reached': '의결 정족수는 {threshold}인데, {of} 중 찬성은 {votes}입니다.',
  'quorum-not-reached': '의사 정족수는 {threshold}인데, {of} 중 참여는 {votes}입니다.',
  'effect-without-decision': '이 결정에 없는 효력이 기록되어 있습니다: {member}.',
  'effect-under-another-decision': '{member}에 대한 이 결정의 효력이 다른 결정에 따른 것으로 기록되어 있습니다.',
};
