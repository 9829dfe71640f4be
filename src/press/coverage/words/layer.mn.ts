export const mn = {
  layers: 'Эхүүд',
  original: 'Эх бичвэр',
  translation: 'Орчуулга',
  'key-points': 'Гол агуулга',
  'index-line': 'Түүврийн гарчгийн мөр',
  evidence: 'Энэ мэдээнд үндэслэсэн мэдэгдлийг эндээс иш татна.',
  made: 'Бэлтгэсэн: {by}, {on}',
  madeBy: 'Бэлтгэсэн: {by}',
  madeOn: 'Бэлтгэсэн өдөр: {on}',
  recorded: 'Хэн бэлтгэснийг хэлээгүй; бүртгэсэн: {who}, {instant}',
  recordedToo: 'бүртгэсэн: {who}, {instant}',
  marks: '{n} хэсгийг тэмдэглэсэн; дугаар нь санал болгосон зүйл рүү хөтөлнө.',
};
