export const mn = {
  item: '{outlet}: {title}',
  mention: 'Дурдсан: {outlet} (хамаарах: {filed}): {title}',
  linked: 'мөн холбоотой: {things}',
};
