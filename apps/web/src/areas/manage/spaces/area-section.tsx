import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { SpaceRow } from './space-row';
import css from './spaces.module.css';
import { desksOf, type AreaSpaces } from './spaces-view';

interface AreaSectionProps extends AreaSpaces {
  /** Code of the opened space. */
  openCode: string | undefined;
  /** Opens a space by its code; null closes it. */
  onOpen: (code: string | null) => void;
  /** Shows the stickers of an area by its key, or of a desk by its code. */
  onPrint: (asked: string) => void;
}

/** The spaces of one area of a floor. */
export function AreaSection({ area, spaces, openCode, onOpen, onPrint }: AreaSectionProps) {
  const t = useTranslate();
  const title = useName()(area.names);
  return (
    <section className={css.area} aria-label={title}>
      <div className={css.areaTop}>
        <h2>
          {title} <span>{spaces.length}</span>
        </h2>
        {desksOf(spaces).length > 0 ? (
          <Button icon="print" label={`${t('spaces.printAll')}: ${title}`} onPress={() => onPrint(area.key)}>
            {t('spaces.printAll')}
          </Button>
        ) : null}
      </div>
      <ul className={css.list}>
        {spaces.map((space) => (
          <SpaceRow
            key={space.id}
            space={space}
            isOpen={openCode === space.code}
            onOpen={(isOpen) => onOpen(isOpen ? space.code : null)}
            onPrint={() => onPrint(space.code)}
          />
        ))}
      </ul>
    </section>
  );
}
