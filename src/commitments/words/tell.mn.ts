export const mn = {
  'promise-by': 'Амласан: {what}',
  'promise-to': 'Амлалт авсан: {what}',
  'invitation-by': 'Урьсан: {what}',
  'invitation-to': 'Уригдсан: {what}',
  kept: 'Амлалтаа биелүүлсэн: {what}',
  keptBy: 'Амлалтаа биелүүлсэн: {what} ({how})',
};
