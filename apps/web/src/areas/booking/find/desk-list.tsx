import { useState } from 'react';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useSteady } from '../../../ui/use-steady';
import { isOutOfReach, sortByFreedom, type DeskStatus } from '../shared/desks/desk-status';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import { DeskTile } from './desk-tile';
import { useDeskText } from './desk-text';
import css from './find.module.css';
import { nextDaySearch } from './search-changes';
import type { Find } from './use-find';

/** So many tiles of each area are shown at once: all areas are in reach of a thumb. */
const TILES_SHOWN_FIRST = 10;

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
        <DeskArea key={area.key} name={name(area.names)} desks={area.desks} {...tiles} />
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

interface DeskAreaProps extends Omit<DeskListProps, 'canWait'> {
  name: string;
}

/** The desks of an area: those that are free for the whole time first, and all of them when asked for. */
function DeskArea({ name, desks, chosen, ...tiles }: DeskAreaProps) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const sorted = sortByFreedom(desks);
  const isFolded = !showsAll && !sorted.slice(TILES_SHOWN_FIRST).some((status) => status === chosen);
  const shown = isFolded ? sorted.slice(0, TILES_SHOWN_FIRST) : sorted;
  return (
    <section className={css.area} aria-label={name}>
      <h2>{name}</h2>
      <DeskTiles desks={shown} chosen={chosen} {...tiles} />
      {shown.length < sorted.length ? (
        <Button icon="plus" onPress={() => setShowsAll(true)}>
          {t('find.more', { count: sorted.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}

function DeskTiles({ find, desks, chosen, onChoose }: Omit<DeskListProps, 'canWait'>) {
  const toggle = useSteady((status: DeskStatus) => onChoose(status === chosen ? null : status));
  const deskText = useDeskText(find.slot.start, find.closing);
  return (
    <div className={css.tiles}>
      {desks.map((status) => (
        <DeskTile
          key={status.space.id}
          status={status}
          isChosen={status === chosen}
          text={deskText(status)}
          onChoose={toggle}
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
