import { useState } from 'react';
import type { Action, AffectedBooking, UnmovableAction } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Segments } from '../../../ui/segments';
import { AffectedRow } from './affected-row';
import css from './affected.module.css';
import { chooseForAll, chooseForUnmovable, hasArrived, isUnmovable, type Choices } from './decisions';

/** Of more bookings, only these are shown at first: one choice decides about all of them. */
const MAX_ROWS_SHOWN = 6;

interface AffectedGroupsProps {
  affected: readonly AffectedBooking[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

interface ActionText<Value> {
  value: Value;
  text: MessageId;
}

const unmovableTexts: readonly ActionText<UnmovableAction>[] = [
  { value: 'cancel', text: 'affected.cancel' },
  { value: 'keep', text: 'affected.keep' },
];
const actionTexts: readonly ActionText<Action>[] = [
  { value: 'move', text: 'affected.move' },
  ...unmovableTexts,
];

/** What becomes of all affected bookings, of those that cannot be moved, and of each. */
export function AffectedGroups({ affected, choices, onChoose }: AffectedGroupsProps) {
  const t = useTranslate();
  const groups = [
    { text: 'affected.unmovable', list: affected.filter(isUnmovable) },
    { text: 'affected.movable', list: affected.filter(({ proposal }) => proposal !== null) },
    { text: 'affected.arrived', list: affected.filter(hasArrived) },
  ] as const;
  const [{ list: unmovable }, { list: movable }] = groups;
  return (
    <>
      {movable.length > 0 ? (
        <Segments
          label={t('affected.rest')}
          wide
          value={choices.forAll}
          onChange={(forAll) => onChoose(chooseForAll(choices, forAll))}
          choices={actionTexts.map(({ value, text }) => ({ value, text: t(text) }))}
        />
      ) : null}
      {groups.map(({ text, list }) =>
        list.length > 0 ? (
          <section key={text} className={css.group} aria-label={t(text, { count: list.length })}>
            <h4>{t(text, { count: list.length })}</h4>
            {list === unmovable && choices.forAll === 'move' ? (
              <Segments
                label={t('affected.unmovable', { count: list.length })}
                wide
                value={choices.unmovable ?? ''}
                onChange={(next) =>
                  next === '' ? undefined : onChoose(chooseForUnmovable(affected, choices, next))
                }
                choices={unmovableTexts.map(({ value, text: of }) => ({ value, text: t(of) }))}
              />
            ) : null}
            <Rows list={list} choices={choices} onChoose={onChoose} />
          </section>
        ) : null,
      )}
    </>
  );
}

interface RowsProps extends Omit<AffectedGroupsProps, 'affected'> {
  list: readonly AffectedBooking[];
}

function Rows({ list, choices, onChoose }: RowsProps) {
  const t = useTranslate();
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? list : list.slice(0, MAX_ROWS_SHOWN);
  const count = list.length - shown.length;
  return (
    <>
      <ul className={css.list}>
        {shown.map((one) => (
          <AffectedRow key={one.booking.id} affected={one} choices={choices} onChoose={onChoose} />
        ))}
      </ul>
      {count > 0 ? (
        <Button icon="list" onPress={() => setAreAllShown(true)}>
          {t('affected.showAll', { count })}
        </Button>
      ) : null}
    </>
  );
}
