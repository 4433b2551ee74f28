import { useQuery } from '@tanstack/react-query';
import type { Space, Sticker } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { useTranslateIn } from '../../../intl/other-language';
import { Button } from '../../../ui/button';
import { Horns } from '../../../ui/ornament';
import { WhenLoaded } from '../../../ui/when-loaded';
import { stickersQuery } from '../queries';
import css from './stickers.module.css';

interface StickerSheetProps {
  title: string;
  desks: readonly Space[];
  onClose: () => void;
}

/** Stickers as they are printed on A4. */
export function StickerSheet({ title, desks, onClose }: StickerSheetProps) {
  const t = useTranslate();
  const { centre } = useCentre();
  const deskIds = desks.map((desk) => desk.id);
  const stickers = useQuery(stickersQuery(centre.id, deskIds));
  return (
    <div className={css.sheet}>
      <div className={css.bar}>
        <Button variant="plain" icon="left" onPress={onClose}>
          {t('action.back')}
        </Button>
        <h2>{title}</h2>
        <Button variant="primary" icon="print" disabled={!stickers.data} onPress={() => window.print()}>
          {t('spaces.printNow', { count: desks.length })}
        </Button>
      </div>
      <p className={css.how}>{t('spaces.printHow')}</p>
      <WhenLoaded query={stickers} skeleton={[240, 240]}>
        {(list) => (
          <ul className={css.stickers} aria-label={title}>
            {list.map((sticker) => (
              <StickerItem
                key={sticker.spaceId}
                sticker={sticker}
                code={desks.find((desk) => desk.id === sticker.spaceId)?.code ?? ''}
              />
            ))}
          </ul>
        )}
      </WhenLoaded>
    </div>
  );
}

/** One sticker: the code of the desk, and a QR code that opens the page of the desk. */
function StickerItem({ sticker, code }: { sticker: Sticker; code: string }) {
  const t = useTranslate();
  const kazakh = useTranslateIn('kk');
  const russian = useTranslateIn('ru');
  const { centre } = useCentre();
  return (
    <li className={css.sticker}>
      <p className={css.brand} lang="kk">
        <Horns size={22} />
        {centre.names.kk}
      </p>
      <p className={css.code}>{code}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(sticker.svg)}`}
        alt={t('spaces.stickerOf', { code })}
      />
      <p className={css.ask} lang="kk">
        {kazakh('spaces.stickerAsk')}
        <small lang="ru">{russian('spaces.stickerAsk')}</small>
      </p>
    </li>
  );
}
