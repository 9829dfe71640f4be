export const ru = {
  'no-rules-known': 'Правила на тот день неизвестны.',
  'body-unknown': 'Правила того дня не знают этого органа.',
  'meeting-of-another-body': 'Решение принято на заседании другого органа: {body}.',
  'body-may-not-admit': 'Правила того дня не позволяют этому органу принимать в категорию: {category}.',
  'body-does-not-elect': 'Правила того дня не позволяют этому органу избирать председателя.',
  'body-may-not-decide': 'Правила того дня не дают этому органу решать: {matter}.',
  'written-procedure-not-allowed': 'Правила того дня не знают заочного голосования в этом органе.',
  'majority-not-reached': 'Требовалось: {threshold}; «за» — {votes} из {of}.',
  'quorum-not-reached': 'Кворум: {threshold}; участвовали {votes} из {of}.',
  'effect-without-decision': 'В записях есть следствие, которого решение не содержит: {member}.',
  'effect-under-another-decision': 'Следствие этого решения ({member}) записано как вытекающее из другого решения.',
};
