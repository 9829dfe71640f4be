import { table } from './government.js';

export const mongolia = table(
  'MN',
  'mongolia',
  `
MN-1 | Ulaanbaatar City | 울란바토르시 | 乌兰巴托 | ウランバートル | Улан-Батор | Улаанбаатар
MN-035 | Orkhon Aimag | 오르홍 | 鄂尔浑省 | オルホン県 | Орхон | Орхон
MN-037 | Darkhan-Uul Aimag | 다르항올 | 达尔汗乌勒省 | ダルハン・オール県 | Дархан-Уул | Дархан-Уул
MN-039 | Khentii Aimag | 헨티 | 肯特省 | ヘンティー県 | Хэнтий | Хэнтий
MN-041 | Khuvsgul Aimag | 훕스굴 | 库苏古尔省 | フブスグル県 | Хувсгел | Хөвсгөл
MN-043 | Khovd Aimag | 홉드 | 科布多省 | ホブド県 | Ховд | Ховд
MN-046 | Uvs Aimag | 오브스 | 乌布苏省 | オブス県 | Увс | Увс
MN-047 | Tuv Aimag | 투브 | 中央省 | トゥブ県 | Туве | Төв
MN-049 | Selenge Aimag | 셀렝게 | 色楞格省 | セレンゲ県 | Сэлэнгэ | Сэлэнгэ
MN-051 | Sukhbaatar Aimag | 수흐바타르 | 苏赫巴托尔省 | スフバートル県 | Сухэ-Батор | Сүхбаатар
MN-053 | Umnugovi Aimag | 우문고비 | 南戈壁省 | ウムヌゴビ県 | Умнеговь | Өмнөговь
MN-055 | Uvurkhangai Aimag | 우부르항가이 | 前杭爱省 | ウブルハンガイ県 | Уверхангай | Өвөрхангай
MN-057 | Zavkhan Aimag | 자브항 | 扎布汗省 | ザブハン県 | Завхан | Завхан
MN-059 | Dundgovi Aimag | 돈드고비 | 中戈壁省 | ドンドゴビ県 | Дундговь | Дундговь
MN-061 | Dornod Aimag | 도르노드 | 东方省 | ドルノド県 | Дорнод | Дорнод
MN-063 | Dornogovi Aimag | 도르노고비 | 东戈壁省 | ドルノゴビ県 | Дорноговь | Дорноговь
MN-064 | Govisumber Aimag | 고비숨베르 | 戈壁苏木贝尔省 | ゴビスンベル県 | Говь-Сумбэр | Говьсүмбэр
MN-065 | Govi-Altai Aimag | 고비알타이 | 戈壁阿尔泰省 | ゴビ・アルタイ県 | Говь-Алтай | Говь-Алтай
MN-067 | Bulgan Aimag | 볼강 | 布尔干省 | ボルガン県 | Булган | Булган
MN-069 | Bayankhongor Aimag | 바양홍고르 | 巴彦洪戈尔省 | バヤンホンゴル県 | Баянхонгор | Баянхонгор
MN-071 | Bayan-Ulgii Aimag | 바양울기 | 巴彦乌列盖省 | バヤン・ウルギー県 | Баян-Улгий | Баян-Өлгий
MN-073 | Arkhangai Aimag | 아르항가이 | 后杭爱省 | アルハンガイ県 | Архангай | Архангай
`,
);
