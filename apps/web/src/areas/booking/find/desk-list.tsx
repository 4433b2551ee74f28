import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { isOutOfReach, type DeskStatus } from '../shared/desks/desk-status';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import { DeskTile } from './desk-tile';
import { useDeskDescription, useDeskText } from './desk-text';
import css from './find.module.css';
import { nextDaySearch } from './search-changes';
import type { Find } from './use-find';

interface DeskListProps {
  find: Find;
  desks: readonly DeskStatus[];
  chosen: DeskStatus | null;
  /** No rule forbids every desk alike, so waiting for one helps. */
  canWait: boolean;
  onChoose: (status: DeskStatus | null) => void;
}

/** The desks that can be had by area, then the taken ones folded. */
export function DeskList({ find, desks, chosen, canWait, onChoose }: DeskListProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const usable = desks.filter((status) => !isOutOfReach(status));
  const taken = desks.filter(isOutOfReach);
  const isFull = usable.length === 0;
  const areas = centre.areas
    .map((area) => ({ ...area, desks: usable.filter((status) => status.space.area === area.key) }))
    .filter((area) => area.desks.length > 0);
  const tiles = { find, chosen, onChoose };
  return (
    <>
      {isFull ? <NothingFree find={find} /> : null}
      {isFull && taken.length > 0 && canWait ? (
        <JoinWaitlist
          slot={{ centreId: centre.id, kind: 'desk', ...find.interval }}
          any={{ features: find.features }}
        />
      ) : null}
      {areas.map((area) => (
        <section key={area.key} className={css.area} aria-label={name(area.names)}>
          <h2>{name(area.names)}</h2>
          <DeskTiles desks={area.desks} {...tiles} />
        </section>
      ))}
      {taken.length > 0 ? (
        <details className={css.fold} open={isFull || (chosen !== null && isOutOfReach(chosen))}>
          <summary>{t('find.taken', { count: taken.length })}</summary>
          <DeskTiles desks={taken} {...tiles} />
        </details>
      ) : null}
    </>
  );
}

function DeskTiles({ find, desks, chosen, onChoose }: Omit<DeskListProps, 'canWait'>) {
  const deskText = useDeskText(find.slot.start, find.closing);
  const describe = useDeskDescription(find.slot.start, find.closing);
  return (
    <div className={css.tiles}>
      {desks.map((status) => (
        <DeskTile
          key={status.space.id}
          status={status}
          isChosen={status === chosen}
          text={deskText(status)}
          label={describe(status)}
          onChoose={() => onChoose(status === chosen ? null : status)}
        />
      ))}
    </div>
  );
}

function NothingFree({ find }: { find: Find }) {
  const t = useTranslate();
  const { features, set } = find;
  return (
    <Notice title={features.length > 0 ? t('find.noMatch') : t('find.none.title')} text={t('find.none.text')}>
      {features.length > 0 ? (
        <Button variant="primary" onPress={() => set({ features: undefined })}>
          {t('find.clearFeatures')}
        </Button>
      ) : null}
      <Button icon="right" onPress={() => set(nextDaySearch(find))}>
        {t('find.nextDay')}
      </Button>
    </Notice>
  );
}
