import { table } from './government.js';

/** Kamchatka and Zabaikalsky joined as oblasts that have since become parts of larger regions; see renamings. */
export const russia = table(
  'RU',
  'russia',
  `
RU-BU | Republic of Buryatia | 부랴티야공화국 | 布里亚特共和国 | ブリヤート共和国 | Республика Бурятия | Бүгд Найрамдах Буриад Улс
RU-SA | Republic of Sakha (Yakutia) | 사하공화국 | 萨哈共和国 | サハ共和国 | Республика Саха (Якутия) | Саха
RU-KHA | Khabarovsk Krai | 하바롭스크변경주 | 哈巴罗夫斯克边疆区 | ハバロフスク地方 | Хабаровский край | Хабаровскийн хязгаар
RU-PRI | Primorsky Krai | 연해변경주 | 滨海边疆区 | 沿海地方 | Приморский край
RU-AMU | Amur Oblast | 아무르주 | 阿穆尔州 | アムール州 | Амурская область
RU-IRK | Irkutsk Oblast | 이르쿠츠크주 | 伊尔库茨克州 | イルクーツク州 | Иркутская область | Эрхүү муж
RU-KAM | Kamchatka Krai | 캄차카변경주 | 堪察加边疆区 | カムチャツカ地方 | Камчатский край | Камчаткын Хязгаар
RU-SAK | Sakhalin Oblast | 사할린주 | 萨哈林州 | サハリン州 | Сахалинская область | Сахалин муж
RU-ZAB | Zabaikalsky Krai | 자바이칼변경주 | 外贝加尔边疆区 | ザバイカリエ地方 | Забайкальский край | Өвөр Байгалын хязгаар
RU-TY | Tuva Republic | 투바공화국 | 图瓦共和国 | トゥヴァ共和国 | Республика Тыва | Бүгд Найрамдах Тува Улс
RU-ALT | Altai Krai | 알타이변경주 | 阿尔泰边疆区 | アルタイ地方 | Алтайский край | Алтайн хязгаар
RU-KYA | Krasnoyarsk Krai | 크라스노야르스크변경주 | 克拉斯诺亚尔斯克边疆区 | クラスノヤルスク地方 | Красноярский край | Красноярскийн хязгаар
RU-TOM | Tomsk Oblast | 톰스크주 | 托木斯克州 | トムスク州 | Томская область
RU-MAG | Magadan Oblast | 마가단주 | 马加丹州 | マガダン州 | Магаданская область | Магадан муж
RU-KEM | Kemerovo Oblast | 케메로보주 | 科麦罗沃州 | ケメロヴォ州 | Кемеровская область | Кемерово муж
RU-KK | Republic of Khakassia | 하카시야공화국 | 哈卡斯共和国 | ハカス共和国 | Республика Хакасия | Хакас
RU-AL | Altai Republic | 알타이공화국 | 阿尔泰共和国 | アルタイ共和国 | Республика Алтай | Алтайн Бүгд Найрамдах Улс
RU-TA | Republic of Tatarstan | 타타르스탄공화국 | 鞑靼斯坦共和国 | タタールスタン共和国 | Республика Татарстан | Татарстан
ust-orda | Ust-Orda Buryat Autonomous Okrug | 우스트오르다 부랴트 자치구 | | ウスチオルダ・ブリヤート自治管区 | Усть-Ордынский Бурятский автономный округ
`,
  {
    'RU-SA': ['Yakutia', 'Саха', 'Якутия', '萨哈', '雅库特'],
    'RU-PRI': ['프리모르스키변경주', 'Primorye'],
  },
);
