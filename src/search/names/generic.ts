/**
 * What a government is, in words that names of many have and that people leave out: provinces, prefectures, regions, cities.
 * Folded as search forms are.
 */
export const endings = [
  ...'특별자치시 특별자치도 광역시 특별시 자치구 자치주 변경주 아이막 성 시 도 현 부 주 군 구'.split(' '),
  ...'特别自治道 特别自治市 特别行政区 维吾尔自治区 自治区 自治州 广域市 特别市 省 市 县 府 道 都 州 区 盟'.split(' '),
];

export const words = new Set(
  [
    'province prefecture city state oblast krai kray region republic municipality metropolitan autonomous special',
    'self governing county district territory governorate aimag okrug of the and',
    'провинция провинции префектура область край республика город округ автономный автономная особая район',
    'аймаг муж хот улс тойрог хязгаар өөртөө засах орон',
    'do si gun ken fu to sheng shi',
  ]
    .join(' ')
    .split(' '),
);
