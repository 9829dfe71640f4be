export const mn = {
  LoggedOnce: 'Энэ нийтлэл аль хэдийн бүртгэлтэй.',
  CoverageHasATitle: 'Гарчгийг бичнэ үү.',
  OriginalStaysWhole: 'Эх бичвэр илүү бүрэн бүртгэгдсэн; түүнийг засна уу.',
  ReprintOfOne: 'Аль хэдийн дахин хэвлэл гэж тэмдэглэсэн; түүнийг засна уу.',
  MarkedOneWay: 'Энэ хоёрын талаар өөр тэмдэглэл байна; эхлээд засна уу.',
  ReprintsEndInAnOriginal: 'Нөгөө нь аль хэдийн үүний дахин хэвлэл.',
  CoverageIsLogged: 'Энэ нийтлэл бүртгэлд алга.',
  ReprintOfAnother: 'Нийтлэл өөрийнхөө дахин хэвлэл биш.',
  ImportedOnce: 'Энэ баримт аль хэдийн бүртгэлтэй.',
  ItemHasAnAddress: 'Энэ нийтлэлийн хаяг бүртгэлд алга.',
};
