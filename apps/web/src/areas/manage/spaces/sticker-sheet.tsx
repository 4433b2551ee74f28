import { useQuery } from '@tanstack/react-query';
import { stickersQuery } from '../queries';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { useTranslateIn } from '../../../intl/other-language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice } from '../../../ui/notice';
import { Horns } from '../../../ui/ornament';
import css from './stickers.module.css';

interface StickerSheetProps {
  title: string;
  desks: readonly Space[];
  onClose: () => void;
}

/** Stickers as they leave the printer, on A4: «is this one free?», answered by the page behind the code. */
export function StickerSheet({ title, desks, onClose }: StickerSheetProps) {
  const t = useTranslate();
  const kazakh = useTranslateIn('kk');
  const russian = useTranslateIn('ru');
  const { centre } = useCentre();
  const stickers = useQuery(
    stickersQuery(
      centre.id,
      desks.map((desk) => desk.id),
    ),
  );
  return (
    <div className={css.sheet}>
      <div className={css.bar}>
        <Button look="plain" icon="left" onPress={onClose}>
          {t('action.back')}
        </Button>
        <h2>{title}</h2>
        <Button look="primary" icon="print" disabled={!stickers.data} onPress={() => window.print()}>
          {t('spaces.printNow', { count: desks.length })}
        </Button>
      </div>
      <p className={css.how}>{t('spaces.printHow')}</p>
      {stickers.isError ? (
        <FailedNotice error={stickers.error} onRetry={() => void stickers.refetch()} />
      ) : !stickers.data ? (
        <Skeleton heights={[240, 240]} />
      ) : (
        <ul className={css.stickers} aria-label={title}>
          {stickers.data.map((sticker) => {
            const code = desks.find((desk) => desk.id === sticker.spaceId)?.code ?? '';
            return (
              <li key={sticker.spaceId} className={css.sticker}>
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
          })}
        </ul>
      )}
    </div>
  );
}
