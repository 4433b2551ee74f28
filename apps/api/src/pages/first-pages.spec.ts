import { fillBlanks, findFirstPage, type FirstPages } from './first-pages.js';

const page = (answers: string[], script: string) => ({
  scripts: [script],
  styles: [],
  texts: {},
  answers,
  isForMembers: false,
  isDrawn: false,
});
const PAGES: FirstPages = {
  '*': page([], 'none'),
  '/find': page(['/spaces', '/free?start={slotStart}'], 'find'),
};

describe('the first pages', () => {
  it('are found by their path; any other page is an ordinary one', () => {
    const found = (address: string) => findFirstPage(PAGES, address).scripts;
    expect(found('/find')).toEqual(['find']);
    expect(found('/rules')).toEqual(['none']);
    expect(found('/constructor')).toEqual(['none']);
    expect(findFirstPage({}, '/find').scripts).toEqual([]);
  });

  it('ask nothing about now when the address may name another time', () => {
    expect(findFirstPage(PAGES, '/find?date=2026-12-01')).toEqual(page(['/spaces'], 'find'));
  });

  it('leave out a path whose blank has no value', () => {
    expect(fillBlanks(['/a/{centreId}', '/b?start={slotStart}'], { centreId: 'ö/1' })).toEqual([
      '/a/%C3%B6%2F1',
    ]);
  });
});
