import { useState } from 'react';
import type { Space } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Field } from '../../../ui/field';
import { readDeskCodes } from './desk-codes';
import type { PolicyDraft } from './policy-draft';

interface DeskCodesInput {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
  spaces: readonly Space[];
}

interface DeskCodesFieldProps {
  text: string;
  unknown: readonly string[];
  onType: (text: string) => void;
}

/** Keeps what was typed as codes of desks, and puts the desks that it names among the spaces of the policy. */
export function useDeskCodes({ draft, onChange, spaces }: DeskCodesInput): DeskCodesFieldProps {
  const desks = spaces.filter((space) => space.kind === 'desk');
  const isRoom = (code: string) => spaces.some((space) => space.kind === 'room' && space.code === code);
  const [text, setText] = useState(() => draft.spaces.filter((code) => !isRoom(code)).join(', '));
  return {
    text,
    unknown: readDeskCodes(text, desks).unknown,
    onType: (typed) => {
      setText(typed);
      const { codes } = readDeskCodes(typed, desks);
      onChange({ ...draft, spaces: [...draft.spaces.filter(isRoom), ...codes] });
    },
  };
}

/** Desks by their codes: a centre has too many of them for chips. */
export function DeskCodesField({ text, unknown, onType }: DeskCodesFieldProps) {
  const t = useTranslate();
  return (
    <Field
      label={t('policies.deskCodes')}
      value={text}
      onChange={onType}
      autoComplete="off"
      placeholder="A-01, A-02"
      error={unknown.length > 0 ? t('policies.unknownCodes', { codes: unknown.join(', ') }) : undefined}
    />
  );
}
