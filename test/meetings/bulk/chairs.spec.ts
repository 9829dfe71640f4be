import { chairsOf } from '../../../src/meetings/bulk/chairs.js';

describe('who presided', () => {
  it('is read with the title that stands inside a name', () => {
    expect(chairsOf('吳議長碧珠', '2010-12-27')).toEqual([{ name: '吳碧珠', title: '議長' }]);
    expect(chairsOf('Jane Doe', '2010-12-27')).toEqual([{ name: 'Jane Doe' }]);
    expect(chairsOf('', '2010')).toEqual([]);
  });

  it('may be two, one of them on some days', () => {
    expect(chairsOf('吳議長碧珠;周副議長柏雅(6月9日)', '2011-06-08/2011-06-10')).toEqual([
      { name: '吳碧珠', title: '議長' },
      { name: '周柏雅', title: '副議長', on: '2011-06-09' },
    ]);
  });
});
