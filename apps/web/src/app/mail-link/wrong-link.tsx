import { useTranslate } from '../../intl/language';
import { Notice } from '../../ui/notice';
import { Onward } from './onward';

/** The page of a mail's link that has lost its end or belongs to somebody else. */
export function WrongLink() {
  const t = useTranslate();
  return (
    <Notice heading title={t('link.wrong')} text={t('link.wrongText')}>
      <Onward to="/my-bookings" icon="ticket" text={t('link.toMine')} />
    </Notice>
  );
}
