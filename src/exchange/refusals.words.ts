import { phrases } from '../web/phrases.js';

/** Why a table cannot be read, by the code of the refusal. */
export const tableRefusals = phrases({
  en: {
    'table-is-workbook': 'The file is a workbook (XLSX, XLS or ODS). Save it as CSV, or copy its cells and paste them.',
    'table-unreadable': 'The table cannot be read to its end: quotation marks do not match somewhere in it.',
    'mapping-column-unknown': 'The table has other columns than those that you said the meaning of. Send it once more.',
    'mapping-field-unknown': 'One of the columns is to be read as something that rows of this kind do not say.',
    'mapping-field-missing': 'No column says what must be said.',
    'too-many-rows': 'The table has more than a million rows. Bring it in parts.',
  },
  ko: {
    'table-is-workbook': '스프레드시트 파일(XLSX, XLS, ODS)입니다. CSV로 저장하거나 칸을 복사해 붙여 넣으십시오.',
    'table-unreadable': '표를 끝까지 읽을 수 없습니다. 따옴표의 짝이 맞지 않는 곳이 있습니다.',
    'mapping-column-unknown': '뜻을 지정하신 열과 표의 열이 다릅니다. 한 번 더 보내십시오.',
    'mapping-field-unknown': '이런 표의 행에 없는 항목으로 읽도록 지정된 열이 있습니다.',
    'mapping-field-missing': '꼭 있어야 할 내용을 담은 열이 없습니다.',
    'too-many-rows': '표의 행이 백만 개를 넘습니다. 나누어 가져오십시오.',
  },
  'zh-Hans': {
    'table-is-workbook': '此文件是电子表格（XLSX、XLS 或 ODS）。请另存为 CSV，或复制单元格后粘贴。',
    'table-unreadable': '无法将表格读到末尾：其中某处引号不成对。',
    'mapping-column-unknown': '表格的列与您指定含义的列不同。请重新发送一次。',
    'mapping-field-unknown': '某一列被指定为此类表格的行中没有的项目。',
    'mapping-field-missing': '没有任何一列给出必须说明的内容。',
    'too-many-rows': '表格超过一百万行。请分批导入。',
  },
  ja: {
    'table-is-workbook':
      'このファイルは表計算のブック（XLSX、XLS、ODS）です。CSVで保存するか、セルをコピーして貼り付けてください。',
    'table-unreadable': '表を最後まで読めません。引用符の対が合わない箇所があります。',
    'mapping-column-unknown': '表の列が、意味を指定された列と異なります。もう一度送ってください。',
    'mapping-field-unknown': 'この種の表の行にない項目として読むよう指定された列があります。',
    'mapping-field-missing': '必須の内容を示す列がありません。',
    'too-many-rows': '表が百万行を超えています。分けて取り込んでください。',
  },
  ru: {
    'table-is-workbook':
      'Это книга электронных таблиц (XLSX, XLS или ODS). Сохраните её как CSV или скопируйте и вставьте ячейки.',
    'table-unreadable': 'Таблицу не удаётся прочитать до конца: где-то в ней кавычки без пары.',
    'mapping-column-unknown': 'В таблице не те столбцы, значение которых вы указали. Отправьте её ещё раз.',
    'mapping-field-unknown': 'Для одного из столбцов указано то, чего в строках таких таблиц нет.',
    'mapping-field-missing': 'Ни один столбец не содержит того, что обязательно.',
    'too-many-rows': 'В таблице больше миллиона строк. Загрузите её по частям.',
  },
  mn: {
    'table-is-workbook':
      'Энэ файл хүснэгтийн ном (XLSX, XLS, ODS) байна. CSV болгон хадгалах эсвэл нүднүүдийг хуулж буулгана уу.',
    'table-unreadable': 'Хүснэгтийг төгсгөл хүртэл унших боломжгүй: хаалт нь тохирохгүй хашилт байна.',
    'mapping-column-unknown': 'Хүснэгтийн багана таны утгыг нь заасан баганаас өөр байна. Дахин илгээнэ үү.',
    'mapping-field-unknown': 'Ийм хүснэгтийн мөрөнд байдаггүй зүйлээр уншихаар заасан багана байна.',
    'mapping-field-missing': 'Заавал байх ёстой зүйлийг агуулсан багана алга.',
    'too-many-rows': 'Хүснэгт сая гаруй мөртэй байна. Хэсэглэн оруулна уу.',
  },
});
