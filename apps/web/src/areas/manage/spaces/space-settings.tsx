import { afterMutation } from '../../../api/after-mutation';
import type { Space, SpaceChange } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Chip, Segments } from '../../../ui/segments';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { useUpdateSpace } from '../queries';
import css from './spaces.module.css';

interface SpaceSettingsProps {
  space: Space;
  /** What the space is called. */
  title: string;
  onPrint: () => void;
}

/** The settings of a space. Each is saved at once and can be undone. */
export function SpaceSettings({ space, title, onPrint }: SpaceSettingsProps) {
  const t = useTranslate();
  const set = useSetSetting(space, title);
  return (
    <div className={css.body}>
      <div className={css.part}>
        <p className={css.label}>{t('spaces.approval')}</p>
        <Segments
          label={`${t('spaces.approval')}: ${title}`}
          wide
          value={space.approval}
          onChange={(approval) => set({ approval }, { approval: space.approval })}
          choices={[
            { value: 'none', text: t('spaces.atOnce'), icon: 'check' },
            { value: 'required', text: t('spaces.byStaff'), icon: 'lock' },
          ]}
        />
      </div>
      <MinutesChoice
        label="spaces.setupLong"
        title={title}
        value={space.setupMinutes}
        onChange={(setupMinutes) => set({ setupMinutes }, { setupMinutes: space.setupMinutes })}
      />
      <MinutesChoice
        label="spaces.clearLong"
        title={title}
        value={space.clearMinutes}
        onChange={(clearMinutes) => set({ clearMinutes }, { clearMinutes: space.clearMinutes })}
      />
      {space.kind === 'desk' ? <StickerButtons space={space} title={title} onPrint={onPrint} /> : null}
    </div>
  );
}

/** Saves a setting, with the value from before for the way back. */
function useSetSetting({ id }: Space, title: string) {
  const t = useTranslate();
  const { done, failed } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdateSpace(centre.id);
  return (change: SpaceChange, before: SpaceChange) =>
    afterMutation(
      update.mutateAsync({ id, change }),
      () =>
        done({
          text: t('spaces.saved', { space: title }),
          about: id,
          undo: () => update.mutateAsync({ id, change: before }),
        }),
      (error) => failed(error, id),
    );
}

const minutePresets: readonly number[] = [0, 5, 10, 15, 30, 45, 60];

interface MinutesChoiceProps {
  label: MessageId;
  /** What the space is called. */
  title: string;
  value: number;
  onChange: (minutes: number) => void;
}

function MinutesChoice({ label, title, value, onChange }: MinutesChoiceProps) {
  const t = useTranslate();
  const choices = [...new Set([...minutePresets, value])].sort((a, b) => a - b);
  return (
    <div className={css.part}>
      <p className={css.label}>{t(label)}</p>
      <div className={css.chips} role="group" aria-label={`${t(label)}: ${title}`}>
        {choices.map((minutes) => (
          <Chip
            key={minutes}
            text={minutes === 0 ? t('spaces.none') : t('spaces.minutes', { count: minutes })}
            selected={value === minutes}
            onChange={() => {
              if (value !== minutes) onChange(minutes);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** Prints the sticker of a desk, or makes it a new one. */
function StickerButtons({ space, title, onPrint }: SpaceSettingsProps) {
  const t = useTranslate();
  const { done, failed } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdateSpace(centre.id);
  const renew = () =>
    afterMutation(
      update.mutateAsync({ id: space.id, change: { newSticker: true } }),
      () => {
        done({ text: t('spaces.renewed', { space: title }), about: space.id });
        onPrint();
      },
      (error) => failed(error, space.id),
    );
  return (
    <div className={css.part}>
      <p className={css.label}>{t('spaces.sticker')}</p>
      <div className={css.chips}>
        <Button icon="print" onPress={onPrint}>
          {t('spaces.print')}
        </Button>
        <Button variant="danger" icon="repeat" busy={update.isPending} onPress={renew}>
          {t('spaces.renew')}
        </Button>
      </div>
      <p className={css.soft}>{t('spaces.renewText')}</p>
    </div>
  );
}
