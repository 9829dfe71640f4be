export const mn = {
  CorrectionChangesSomething: 'Бүртгэл аль хэдийн ингэж хэлж байна.',
  CorrectionStaysInItsStream: 'Энэ бичлэг юуны тухай болохыг засах боломжгүй.',
  ErasedPersonsStayErased: 'Энэ хүний мэдээллийг бүрмөсөн устгасан.',
};
