import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { spacesQuery } from '../../../api/centre';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate, type MessageId } from '../../../intl/language';
import { Field } from '../../../ui/field';
import { featureIcon, type IconName } from '../../../ui/icon';
import { Chip, Segments } from '../../../ui/segments';
import { sameCode } from '../../../app/centre/space-names';
import css from './policies.module.css';
import type { PolicyDraft } from './policy-draft';
import { roleNames, typeNames } from './policy-words';

interface ScopeFieldsProps {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
}

type ListName = 'areas' | 'spaces' | 'features' | 'roles' | 'organisationTypes';

/** Where and for whom it holds: nothing chosen means everywhere and for everybody. */
export function ScopeFields({ draft, onChange }: ScopeFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const rooms = spaces.filter((space) => space.kind === 'room');
  const desks = spaces.filter((space) => space.kind === 'desk');
  const chosenDesks = draft.spaces.filter((code) => !rooms.some((room) => room.code === code));
  const [typed, setTyped] = useState(chosenDesks.join(', '));
  const words = typed.split(/[,;\s]+/).filter(Boolean);
  const unknown = words.filter((word) => !desks.some((desk) => sameCode(desk.code, word)));
  const toggle = (list: ListName, key: string, on: boolean) =>
    onChange({ ...draft, [list]: on ? [...draft[list], key] : draft[list].filter((one) => one !== key) });
  const type = (text: string) => {
    setTyped(text);
    const codes = text
      .split(/[,;\s]+/)
      .flatMap((word) => desks.find((desk) => word !== '' && sameCode(desk.code, word))?.code ?? []);
    onChange({
      ...draft,
      spaces: [...draft.spaces.filter((code) => rooms.some((room) => room.code === code)), ...new Set(codes)],
    });
  };
  const chips = (
    list: ListName,
    label: MessageId,
    choices: readonly { key: string; text: string; icon?: IconName }[],
  ) =>
    choices.length === 0 ? null : (
      <div className={css.part}>
        <p className={css.label}>{t(label)}</p>
        <div className={css.chips} role="group" aria-label={t(label)}>
          {choices.map((choice) => (
            <Chip
              key={choice.key}
              text={choice.text}
              {...(choice.icon ? { icon: choice.icon } : {})}
              selected={draft[list].includes(choice.key)}
              onChange={(on) => toggle(list, choice.key, on)}
            />
          ))}
        </div>
      </div>
    );
  const types = [...new Set([...Object.keys(typeNames), ...draft.organisationTypes])];
  return (
    <>
      <Segments
        label={t('closures.what')}
        wide
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        choices={[
          { value: 'all', text: t('policies.allKinds') },
          { value: 'desk', text: t('closures.desks'), icon: 'desk' },
          { value: 'room', text: t('closures.rooms'), icon: 'rooms' },
        ]}
      />
      {chips(
        'areas',
        'policies.areas',
        centre.areas.map((area) => ({ key: area.key, text: name(area.names) })),
      )}
      {draft.kind === 'desk'
        ? null
        : chips(
            'spaces',
            'closures.rooms',
            rooms.map((room) => ({ key: room.code, text: name(room.names) || room.code })),
          )}
      {draft.kind === 'room' ? null : (
        <Field
          label={t('policies.deskCodes')}
          value={typed}
          onChange={type}
          autoComplete="off"
          placeholder="A-01, A-02"
          error={unknown.length > 0 ? t('policies.unknownCodes', { codes: unknown.join(', ') }) : undefined}
        />
      )}
      {chips(
        'features',
        'policies.features',
        centre.features.map(({ key, names }) => ({ key, text: name(names), icon: featureIcon(key) })),
      )}
      {chips(
        'roles',
        'policies.roles',
        Object.entries(roleNames).map(([key, text]) => ({ key, text: t(text) })),
      )}
      {chips(
        'organisationTypes',
        'policies.types',
        types.map((key) => ({ key, text: typeNames[key] ? t(typeNames[key]) : key })),
      )}
    </>
  );
}
