import { outcomeOf } from '@birlik/testing';
import { checkColumns, findColumns } from './import-columns.js';

const NONE = { fullName: null, phone: null, email: null, language: null, organisation: null, role: null };

describe('the columns of a file', () => {
  it.each([
    ['Kazakh', ['Аты-жөні', 'Телефон', 'Пошта', 'Тілі', 'Ұйымы', 'Рөлі']],
    ['Russian', ['ФИО', 'Номер телефона', 'Электронная почта', 'Язык', 'Организация', 'Роль']],
    ['English', ['Full name', 'Phone', 'E-mail', 'Language', 'Organisation', 'Role']],
    ['capitals', ['АТЫ-ЖӨНІ', 'ҰЯЛЫ ТЕЛЕФОНЫ', 'EMAIL', 'ТІЛ', 'ҰЙЫМ КІЛТІ', 'РӨЛ']],
  ])('are found by their names: %s', (_, header) => {
    expect(findColumns(header)).toEqual({
      fullName: 0,
      phone: 1,
      email: 2,
      language: 3,
      organisation: 4,
      role: 5,
    });
  });

  it('are not guessed where nothing is like them', () => {
    expect(findColumns(['№', 'Код', 'Туған жылы'])).toEqual(NONE);
  });

  it('are in the file, and each is one thing', async () => {
    const check = (columns: object) =>
      outcomeOf(Promise.resolve().then(() => checkColumns({ ...NONE, ...columns }, ['a', 'b'])));
    expect(await check({ fullName: 0, phone: 1 })).toBe('done');
    expect(await check({ fullName: 0, phone: 2 })).toBe('invalid_request');
    expect(await check({ fullName: 0, phone: 0 })).toBe('invalid_request');
  });
});
