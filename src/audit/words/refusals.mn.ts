export const mn = {
  CorrectionChangesSomething: 'Бүртгэл аль хэдийн ингэж хэлж байна.',
  CorrectionStaysInItsStream: 'Энэ бичлэг юуны тухай болохыг засах боломжгүй.',
  ErasedPersonsStayErased: 'Энэ хүний мэдээллийг бүрмөсөн устгасан.',
  LogIsShorterThanSigned: 'Гарын үсэг зурснаас энэ бүртгэлд дутуу зүйл алга.',
  RestIsAsSigned: 'Үлдсэн бүртгэл гарын үсэг зурснаас өөр байна. Илүү хуучин байдлыг сэргээнэ үү.',
  IncarnationsAreNumbered: 'Бүртгэлийг аль хэдийн шинээр эхлүүлсэн.',
  BreaksStand: 'Бүртгэлийг шинээр эхлүүлснийг бүртгэсэн хэвээр үлдээнэ.',
};
