export const ru = {
  coordinator: 'Координатор: {committee}',
  became: 'Назначение координатором: {committee}',
  ceased: 'Окончание координации: {committee}',
};
