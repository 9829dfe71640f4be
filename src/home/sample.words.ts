import { phrases } from '../web/phrases.js';

/** The words with which the sample is offered and loaded. */
export const sampleWords = phrases({
  en: {
    title: 'The sample record',
    offer:
      'To look around first, load the sample: the record of the Association of North East Asia Regional Governments, 1996 to 2025, with its sources. It is an association of its own and touches no other.',
    load: 'Load the sample record',
    loading: '{done} of {all} entries are recorded.',
    loaded: 'It is loaded.',
    failed: 'It could not be loaded: another record is there under this name, or the database does not answer.',
    open: 'Open the record',
  },
  ko: {
    title: '예시 기록',
    offer:
      '먼저 둘러보려면 예시를 불러오십시오. 동북아시아지방정부연합의 1996~2025년 기록이며 출처가 함께 있습니다. 별도의 연합으로 만들어져 다른 기록에 영향을 주지 않습니다.',
    load: '예시 기록 불러오기',
    loading: '{all}건 가운데 {done}건을 기록했습니다.',
    loaded: '모두 불러왔습니다.',
    failed: '불러오지 못했습니다. 같은 이름의 다른 기록이 있거나 데이터베이스가 응답하지 않습니다.',
    open: '기록 열기',
  },
  'zh-Hans': {
    title: '示例记录',
    offer:
      '想先看看，可载入示例：东北亚地区地方政府联合会1996年至2025年的记录，附有出处。它是独立的联合会，不影响其他记录。',
    load: '载入示例记录',
    loading: '已记录{done}条，共{all}条。',
    loaded: '已全部载入。',
    failed: '未能载入：已有同名的其他记录，或数据库没有响应。',
    open: '打开记录',
  },
  ja: {
    title: '見本の記録',
    offer:
      'まず見てみるには見本を読み込んでください。北東アジア地域自治体連合の1996年から2025年までの記録で、出典が付いています。独立した連合として作られ、ほかの記録には触れません。',
    load: '見本の記録を読み込む',
    loading: '{all}件のうち{done}件を記録しました。',
    loaded: 'すべて読み込みました。',
    failed: '読み込めませんでした。同じ名前の別の記録があるか、データベースが応答しません。',
    open: '記録を開く',
  },
  ru: {
    title: 'Образец записей',
    offer:
      'Чтобы сначала осмотреться, загрузите образец: записи Ассоциации региональных администраций стран Северо-Восточной Азии за 1996–2025 годы с источниками. Это отдельная ассоциация, другие записи она не затрагивает.',
    load: 'Загрузить образец',
    loading: 'Внесено записей: {done} из {all}.',
    loaded: 'Образец загружен.',
    failed: 'Загрузить не удалось: под этим именем есть другие записи или база данных не отвечает.',
    open: 'Открыть записи',
  },
  mn: {
    title: 'Жишээ бүртгэл',
    offer:
      'Эхлээд үзэхийн тулд жишээг оруулна уу: Зүүн хойд Азийн бүс нутгийн засаг захиргааны холбооны 1996–2025 оны бүртгэл, эх сурвалжтайгаа. Энэ нь тусдаа холбоо бөгөөд бусад бүртгэлд нөлөөлөхгүй.',
    load: 'Жишээ бүртгэл оруулах',
    loading: '{all}-аас {done} бичлэг орлоо.',
    loaded: 'Бүгд орлоо.',
    failed: 'Оруулж чадсангүй: ийм нэртэй өөр бүртгэл байна, эсвэл өгөгдлийн сан хариу өгөхгүй байна.',
    open: 'Бүртгэлийг нээх',
  },
});
