import type { Action } from '../../api/types';
import { useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { RefusalNotice } from '../../ui/notice';
import { Segments } from '../../ui/segments';
import { counted } from './decisions';
import css from './touched.module.css';
import { TouchedRow } from './touched-row';
import type { PreviewedChange } from './use-previewed-change';

interface TouchedStepProps<Done> {
  change: PreviewedChange<Done>;
  /** The request can be previewed. */
  complete: boolean;
  /** What carrying it out does, in words. */
  text: string;
  icon: IconName;
  onDone: (result: Done) => void;
}

/** The second half of a change: the bookings in its way, what becomes of each, and only then the action. */
export function TouchedStep<Done>({ change, complete, text, icon, onDone }: TouchedStepProps<Done>) {
  const t = useTranslate();
  const { seen, choices, choose } = change;
  const sum = seen ? counted(seen.touched, choices) : null;
  const actions: readonly { value: Action; text: string }[] = [
    { value: 'move', text: t('touched.move') },
    { value: 'cancel', text: t('touched.cancel') },
    { value: 'keep', text: t('touched.keep') },
  ];
  return (
    <div className={css.step}>
      {seen && sum ? (
        <div className={seen.touched.length > 0 ? css.touched : css.clear} role="status">
          {change.renewed ? (
            <p className={css.renewed}>
              <Icon name="alert" />
              {t('touched.renewed')}
            </p>
          ) : null}
          <h3>
            <Icon name={seen.touched.length > 0 ? 'alert' : 'check'} />
            {t('closures.touched', { count: seen.touched.length })}
          </h3>
          {seen.touched.length > 0 ? (
            <>
              <Segments
                label={t('touched.rest')}
                wide
                value={choices.rest}
                onChange={(rest) => choose({ ...choices, rest })}
                choices={actions}
              />
              <p className={css.sum}>
                {t('touched.sum', { moved: sum.move, cancelled: sum.cancel, kept: sum.keep })}
              </p>
              <ul className={css.list}>
                {seen.touched.map((touched) => (
                  <TouchedRow
                    key={touched.booking.id}
                    touched={touched}
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
          {sum && sum.cancel > 0 ? t('touched.actCancel', { text, count: sum.cancel }) : text}
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
