import { afterMutation } from '../../../api/after-mutation';
import { useUpdateSpace } from '../queries';

import type { Space, SpaceChange } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { useProblemText } from '../../../ui/notice';
import { Chip, Segments } from '../../../ui/segments';
import { StateTag } from '../../../ui/state-tag';
import { useToast } from '../../../ui/toast';
import css from './spaces.module.css';

const usualMinutes: readonly number[] = [0, 5, 10, 15, 30, 45, 60];

interface SpaceRowProps {
  space: Space;
  open: boolean;
  onOpen: (open: boolean) => void;
  onPrint: () => void;
}

/** A desk or a room: what is set for it at a glance, and each setting one tap away, with its way back. */
export function SpaceRow({ space, open, onOpen, onPrint }: SpaceRowProps) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const problemText = useProblemText();
  const { centre } = useCentre();
  const update = useUpdateSpace(centre.id);
  const called = name(space.names) || space.code;
  const failed = (error: unknown) => toast({ text: problemText(error), bad: true, about: space.id });
  const set = (change: SpaceChange, before: SpaceChange) =>
    afterMutation(
      update.mutateAsync({ id: space.id, change }),
      () =>
        toast({
          text: t('spaces.saved', { space: called }),
          about: space.id,
          undo: () =>
            afterMutation(
              update.mutateAsync({ id: space.id, change: before }),
              () => toast({ text: t('toast.restored'), about: space.id }),
              failed,
            ),
        }),
      failed,
    );
  const minutes = (key: 'setupMinutes' | 'clearMinutes', label: MessageId) => (
    <div className={css.part}>
      <p className={css.label}>{t(label)}</p>
      <div className={css.chips} role="group" aria-label={`${t(label)}: ${called}`}>
        {[...new Set([...usualMinutes, space[key]])]
          .sort((a, b) => a - b)
          .map((value) => (
            <Chip
              key={value}
              text={value === 0 ? t('spaces.none') : t('spaces.minutes', { count: value })}
              selected={space[key] === value}
              onChange={() => {
                if (space[key] !== value) set({ [key]: value }, { [key]: space[key] });
              }}
            />
          ))}
      </div>
    </div>
  );
  const traits = [
    space.kind === 'room' ? t('timeline.capacity', { count: space.capacity }) : '',
    space.setupMinutes > 0
      ? `${t('spaces.setup')}: ${t('spaces.minutes', { count: space.setupMinutes })}`
      : '',
    space.clearMinutes > 0
      ? `${t('spaces.clear')}: ${t('spaces.minutes', { count: space.clearMinutes })}`
      : '',
  ].filter(Boolean);
  return (
    <li className={css.space}>
      <button type="button" className={css.head} aria-expanded={open} onClick={() => onOpen(!open)}>
        <Icon name={space.kind === 'desk' ? 'desk' : 'rooms'} />
        <span className={css.name}>
          <b>{called}</b>
          {traits.length > 0 ? <small>{traits.join(' · ')}</small> : null}
        </span>
        {space.approval === 'required' ? <StateTag tone="late" icon="lock" text={t('spaces.asked')} /> : null}
        <Icon name="right" size={18} />
      </button>
      {open ? (
        <div className={css.body}>
          <div className={css.part}>
            <p className={css.label}>{t('spaces.approval')}</p>
            <Segments
              label={`${t('spaces.approval')}: ${called}`}
              wide
              value={space.approval}
              onChange={(approval) => set({ approval }, { approval: space.approval })}
              choices={[
                { value: 'none', text: t('spaces.atOnce'), icon: 'check' },
                { value: 'required', text: t('spaces.byStaff'), icon: 'lock' },
              ]}
            />
          </div>
          {minutes('setupMinutes', 'spaces.setupLong')}
          {minutes('clearMinutes', 'spaces.clearLong')}
          {space.kind === 'desk' ? (
            <div className={css.part}>
              <p className={css.label}>{t('spaces.sticker')}</p>
              <div className={css.chips}>
                <Button icon="print" onPress={onPrint}>
                  {t('spaces.print')}
                </Button>
                <Button
                  look="danger"
                  icon="repeat"
                  busy={update.isPending}
                  onPress={() =>
                    afterMutation(
                      update.mutateAsync({ id: space.id, change: { newSticker: true } }),
                      () => {
                        toast({ text: t('spaces.renewed', { space: called }), about: space.id });
                        onPrint();
                      },
                      failed,
                    )
                  }
                >
                  {t('spaces.renew')}
                </Button>
              </div>
              <p className={css.soft}>{t('spaces.renewText')}</p>
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
