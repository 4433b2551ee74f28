import { LANGUAGES } from '../language.js';
import { NOT_FOUND, STALE_VERSION, WRONG_STATE } from './common-errors.js';
import { defineError, definedErrors } from './error-definition.js';
import { textsOfError } from './error-texts.js';

describe('an error', () => {
  it('says what it is in the language of its reader, with its facts filled in', () => {
    const state = { kk: 'келген', ru: 'приход отмечен', en: 'checked in' };
    expect(textsOfError(WRONG_STATE.create({ state }), 'ru')).toEqual({
      title: 'Состояние брони изменилось',
      detail: 'Сейчас: приход отмечен.',
    });
    expect(textsOfError(NOT_FOUND.create(), 'en')).toEqual({ title: 'Not found', detail: null });
  });

  it('keeps its facts for programs', () => {
    const error = STALE_VERSION.create({ version: 3 });
    expect([error.code, error.kind, error.params]).toEqual(['stale_version', 'stale', { version: 3 }]);
  });

  it('is defined once', () => {
    const text = { kk: '', ru: '', en: '' };
    expect(() => defineError('not_found', { kind: 'not_found', title: text, meaning: '' })).toThrow(/twice/);
    expect(definedErrors().get('not_found')).toBe(NOT_FOUND);
  });

  it('names the same facts in each language', () => {
    const factsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { detail } of definedErrors().values())
      for (const language of LANGUAGES)
        if (detail) expect(factsOf(detail[language])).toEqual(factsOf(detail.en));
  });
});
