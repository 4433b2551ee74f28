import { decideStep, isSameSearch } from './address-step';

interface Search {
  desk?: string;
  view?: 'map';
  from?: string;
}

const step = (from: Search, to: Search, openedFrom: Search | null = null) =>
  decideStep<Search>({ from, to, openedFrom, isOpened: ({ desk }) => Boolean(desk), views: ['view'] });

it('goes forward to another view and to what is opened, and stays for anything else', () => {
  expect(step({}, { view: 'map' })).toBe('forward');
  expect(step({ view: 'map' }, {})).toBe('forward');
  expect(step({}, { desk: 'A-01' })).toBe('forward');
  expect(step({ desk: 'A-01' }, { desk: 'A-02' })).toBe('in-place');
  expect(step({}, { from: '10:00' })).toBe('in-place');
});

it('takes the step back that opened something, and no other', () => {
  expect(step({ desk: 'A-01' }, { view: undefined }, {})).toBe('back');
  expect(step({ desk: 'A-01' }, { from: '10:00' }, {})).toBe('in-place');
  // Closed with Back of the browser already.
  expect(step({ from: '10:00' }, {}, {})).toBe('in-place');
});

it('does not count what is not set', () => {
  expect(isSameSearch<Search>({ from: '10:00' }, { from: '10:00', desk: undefined })).toBe(true);
  expect(isSameSearch<Search>({ from: '10:00' }, { from: '10:00', desk: 'A-01' })).toBe(false);
});
