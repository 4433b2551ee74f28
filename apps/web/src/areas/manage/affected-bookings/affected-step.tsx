import type { Action } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon, type IconName } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { counted } from './decisions';
import css from './affected.module.css';
import { AffectedRow } from './affected-row';
import type { PreviewedChange } from './use-previewed-change';

interface AffectedStepProps<Done> {
  change: PreviewedChange<Done>;
  /** The request can be previewed. */
  complete: boolean;
  /** What carrying it out does, in words. */
  text: string;
  icon: IconName;
  onDone: (result: Done) => void;
}

/** The second half of a change: the bookings in its way, what becomes of each, and only then the action. */
export function AffectedStep<Done>({ change, complete, text, icon, onDone }: AffectedStepProps<Done>) {
  const t = useTranslate();
  const { seen, choices, choose } = change;
  const sum = seen ? counted(seen.affected, choices) : null;
  const actions: readonly { value: Action; text: string }[] = [
    { value: 'move', text: t('affected.move') },
    { value: 'cancel', text: t('affected.cancel') },
    { value: 'keep', text: t('affected.keep') },
  ];
  return (
    <div className={css.step}>
      {seen && sum ? (
        <div className={seen.affected.length > 0 ? css.affected : css.clear} role="status">
          {change.renewed ? (
            <p className={css.renewed}>
              <Icon name="alert" />
              {t('affected.renewed')}
            </p>
          ) : null}
          <h3>
            <Icon name={seen.affected.length > 0 ? 'alert' : 'check'} />
            {t('closures.affected', { count: seen.affected.length })}
          </h3>
          {seen.affected.length > 0 ? (
            <>
              <Segments
                label={t('affected.rest')}
                wide
                value={choices.rest}
                onChange={(rest) => choose({ ...choices, rest })}
                choices={actions}
              />
              <p className={css.sum}>
                {t('affected.sum', { moved: sum.move, cancelled: sum.cancel, kept: sum.keep })}
              </p>
              <ul className={css.list}>
                {seen.affected.map((affected) => (
                  <AffectedRow
                    key={affected.booking.id}
                    affected={affected}
                    choices={choices}
                    onChoose={choose}
                  />
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ) : null}
      {change.error ? <RefusalNotice error={change.error} /> : null}
      {seen ? (
        <Button look="primary" icon={icon} big wide busy={change.acting} onPress={() => change.act(onDone)}>
          {sum && sum.cancel > 0 ? t('affected.actCancel', { text, count: sum.cancel }) : text}
        </Button>
      ) : (
        <Button
          look="primary"
          icon="search"
          big
          wide
          busy={change.looking}
          disabled={!complete}
          onPress={change.look}
        >
          {t('closures.preview')}
        </Button>
      )}
    </div>
  );
}
