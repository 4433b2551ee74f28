import { useTranslate } from '../intl/language';
import css from './skeleton.module.css';

/** Grey blocks in place of a view that is being loaded. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  const t = useTranslate();
  return (
    <div className={css.skeleton} role="status" aria-label={t('state.loading')}>
      {heights.map((height, index) => (
        // The list never changes its order.
        <div key={index} className={css.block} style={{ height }} />
      ))}
    </div>
  );
}
