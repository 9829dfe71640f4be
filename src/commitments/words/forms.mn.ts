export const mn = {
  by: 'Хэн амласан эсвэл урьсан',
  to: 'Хэнд',
  association: 'Холбоо өөрөө',
  name: 'Өөр хэн нэгэн, үгээр',
  through: 'Өөр амлалтаар',
  throughHint: 'Товч нэр эсвэл хуудасны хаяг.',
  commitmentHint: 'Товч нэр эсвэл хуудасны хаяг.',
};
