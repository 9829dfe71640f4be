export const ru = {
  item: '{outlet}: {title}',
  mention: 'Упоминание: {outlet} (относится к: {filed}): {title}',
  linked: 'также говорит о: {things}',
};
