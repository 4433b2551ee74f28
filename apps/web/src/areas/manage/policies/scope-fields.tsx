import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../api/centre';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { featureIcon } from '../../../ui/icon';
import { Segments } from '../../../ui/segments';
import { DeskCodesField, useDeskCodes } from './desk-codes-field';
import { ListChips } from './list-chips';
import type { PolicyDraft } from './policy-draft';
import { roleNames, typeNames } from './policy-names';

interface ScopeFieldsProps {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
}

/** Where and for whom a policy holds. A list without a choice means everywhere or everybody. */
export function ScopeFields({ draft, onChange }: ScopeFieldsProps) {
  const t = useTranslate();
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
      <SpaceFields draft={draft} onChange={onChange} />
      <PeopleFields draft={draft} onChange={onChange} />
    </>
  );
}

function SpaceFields({ draft, onChange }: ScopeFieldsProps) {
  const name = useName();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const rooms = spaces.filter((space) => space.kind === 'room');
  const deskCodes = useDeskCodes({ draft, onChange, spaces });
  const roomText = (room: Space) => name(room.names) || room.code;
  const list = { draft, onChange };
  return (
    <>
      <ListChips
        {...list}
        list="areas"
        label="policies.areas"
        choices={centre.areas.map(({ key, names }) => ({ key, text: name(names) }))}
      />
      {draft.kind === 'desk' ? null : (
        <ListChips
          {...list}
          list="spaces"
          label="closures.rooms"
          choices={rooms.map((room) => ({ key: room.code, text: roomText(room) }))}
        />
      )}
      {draft.kind === 'room' ? null : <DeskCodesField {...deskCodes} />}
      <ListChips
        {...list}
        list="features"
        label="policies.features"
        choices={centre.features.map(({ key, names }) => ({
          key,
          text: name(names),
          icon: featureIcon(key),
        }))}
      />
    </>
  );
}

function PeopleFields({ draft, onChange }: ScopeFieldsProps) {
  const t = useTranslate();
  const types = [...new Set([...Object.keys(typeNames), ...draft.organisationTypes])];
  const list = { draft, onChange };
  return (
    <>
      <ListChips
        {...list}
        list="roles"
        label="policies.roles"
        choices={Object.entries(roleNames).map(([key, text]) => ({ key, text: t(text) }))}
      />
      <ListChips
        {...list}
        list="organisationTypes"
        label="policies.types"
        choices={types.map((key) => ({ key, text: typeNames[key] ? t(typeNames[key]) : key }))}
      />
    </>
  );
}
