import { useTranslate } from '../../intl/language';
import { Notice } from '../../ui/notice';
import { Onward } from './onward';

/** The page of a mail's link whose time is over. Everything it showed is there after signing in. */
export function EndedLink() {
  const t = useTranslate();
  return (
    <Notice heading title={t('link.ended')} text={t('link.endedText')}>
      <Onward to="/my-bookings" icon="ticket" text={t('link.toMine')} />
    </Notice>
  );
}
