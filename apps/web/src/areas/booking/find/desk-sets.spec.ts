import type { Alternative, Space } from '../../../api/types';
import { deskSets } from './desk-sets';

const desk = (id: string, features: string[]) => ({ id, code: `A-${id}`, features }) as Space;
const known = [desk('1', ['quiet', 'socket']), desk('2', ['socket'])];

it('names the desks of a set by code and what all of them have', () => {
  const [set] = deskSets([{ spaceIds: ['2', '1'] } as Alternative], known);
  expect(set).toMatchObject({ codes: 'A-1,A-2', commonFeatures: ['socket'] });
});

it('leaves out desks that are not known', () => {
  expect(deskSets([{ spaceIds: ['1', 'x'] } as Alternative], known)[0]?.codes).toBe('A-1');
});
