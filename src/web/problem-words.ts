import { type PageLanguage } from './page-language.js';

const en = {
  400: 'The address cannot be read',
  403: 'This is not allowed',
  404: 'There is nothing here',
  405: 'This address takes other methods',
  409: 'This does not fit the state of the record',
  421: 'Wrong host',
  422: 'This cannot be answered as asked',
  429: 'Too many requests; please wait',
  500: 'Something went wrong here',
  503: 'The record cannot be reached now',
};

const ko: Record<keyof typeof en, string> = {
  400: '주소를 읽을 수 없습니다',
  403: '허용되지 않습니다',
  404: '찾으시는 것이 없습니다',
  405: '이 주소는 다른 방식의 요청을 받습니다',
  409: '기록의 현재 상태와 맞지 않습니다',
  421: '잘못된 호스트입니다',
  422: '요청하신 대로 답할 수 없습니다',
  429: '요청이 너무 많습니다. 잠시 뒤 다시 해 주십시오',
  500: '처리 중 오류가 났습니다',
  503: '지금은 기록을 읽을 수 없습니다',
};

/** What a problem is called on its page, by its status. */
export const problemWords: Record<PageLanguage, Record<number, string>> = { en, ko };
