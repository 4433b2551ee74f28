import { declaredDomainEvents, defineDomainEvent } from './domain-event.js';

const lampChanged = defineDomainEvent('lamp.changed', {
  doc: 'A lamp was switched',
  fields: { lampId: 'id', state: ['on', 'off'], 'at?': 'instant' },
});

it('creates an event whose payload names its topic', () => {
  expect(lampChanged.create({ lampId: 'l1', state: 'on' })).toEqual({
    topic: 'lamp.changed',
    payload: { kind: 'lamp.changed', lampId: 'l1', state: 'on' },
  });
});

it('lists what was declared', () => {
  expect(declaredDomainEvents().get('lamp.changed')).toBe(lampChanged);
});

it('refuses to declare a topic twice', () => {
  expect(() => defineDomainEvent('lamp.changed', { doc: '', fields: {} })).toThrow('declared twice');
});

it('streams an event under its topic unless older readers know another name', () => {
  expect(lampChanged.streamedAs).toBe('lamp.changed');
  const made = defineDomainEvent('lamp.made', { doc: '', fields: {}, streamedAs: 'lamp.changed' });
  expect(made.streamedAs).toBe('lamp.changed');
});

it('tells members nothing unless it says what', () => {
  expect(lampChanged.describeForMembers({ lampId: 'l1', state: 'on' })).toEqual({});
  const bright = defineDomainEvent('lamp.bright', {
    doc: '',
    fields: { lampId: 'id', state: ['on', 'off'] },
    describeForMembers: ({ state }) => ({ bright: state === 'on' }),
  });
  expect(bright.describeForMembers({ lampId: 'l1', state: 'on' })).toEqual({ bright: true });
});
