import { useQuery } from '@tanstack/react-query';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { WhenLoaded } from '../../../ui/when-loaded';
import { desksTogetherQuery } from '../queries';
import type { DeskStatus } from '../shared/desks/desk-status';
import { FloorMaps } from '../shared/floor-map/floor-maps';
import { DeskSetTile } from './desk-set-tile';
import { deskSets, type DeskSet } from './desk-sets';
import { useDeskDescription } from './desk-text';
import css from './find.module.css';
import { GroupSheet, GroupWaitlist } from './group-sheet';
import { NoSets } from './no-sets';
import type { Find } from './use-find';

interface GroupResultsProps {
  find: Find;
  desks: readonly DeskStatus[];
}

/** Sets of free desks side by side, the closest first. One set is one booking. */
export function GroupResults({ find, desks }: GroupResultsProps) {
  const { centre } = useCentre();
  const found = useQuery(
    desksTogetherQuery({
      centreId: centre.id,
      count: find.people,
      ...find.interval,
      features: find.features,
      organisationId: find.organisationId || undefined,
    }),
  );
  return (
    <WhenLoaded query={found} skeleton={[24, 84, 84, 84]}>
      {(alternatives) => (
        <Sets
          find={find}
          desks={desks}
          sets={deskSets(
            alternatives,
            desks.map(({ space }) => space),
          )}
          isRefreshing={found.isPlaceholderData}
        />
      )}
    </WhenLoaded>
  );
}

interface SetsProps extends GroupResultsProps {
  sets: readonly DeskSet[];
  isRefreshing: boolean;
}

function Sets({ find, desks, sets, isRefreshing }: SetsProps) {
  const t = useTranslate();
  const { search, set: change, people } = find;
  const chosen = sets.find(({ codes }) => codes === search.set);
  const { floors } = useCentre().centre;
  const choose = ({ codes, spaces }: DeskSet) => {
    // The floor stays when the set is booked and no longer chosen.
    const floor = floors.find(({ id }) => id === spaces[0]?.floorId)?.key;
    change(codes === search.set ? { set: undefined } : { set: codes, floor });
  };
  return (
    <div className={css.body}>
      <div className={css.areas} aria-busy={isRefreshing}>
        <p className={css.count} role="status">
          {t('together.count', { count: sets.length, people })}
        </p>
        {sets.length === 0 ? (
          <>
            <NoSets find={find} />
            <GroupWaitlist find={find} />
          </>
        ) : null}
        {search.view === 'map' ? (
          <SetsOnMap find={find} desks={desks} sets={sets} chosen={chosen} onChoose={choose} />
        ) : null}
        <div className={css.sets}>
          {sets.map((set) => (
            <DeskSetTile
              key={set.alternative.spaceIds.join()}
              set={set}
              isChosen={set === chosen}
              onChoose={() => choose(set)}
            />
          ))}
        </div>
        {chosen ? <div className={css.space} /> : null}
      </div>
      {chosen ? (
        <GroupSheet find={find} set={chosen} />
      ) : (
        <div className={css.hint}>
          <h2>{t('together.title')}</h2>
          <p>{t('together.choose')}</p>
        </div>
      )}
    </div>
  );
}

interface SetsOnMapProps extends GroupResultsProps {
  sets: readonly DeskSet[];
  chosen: DeskSet | undefined;
  onChoose: (set: DeskSet) => void;
}

/** The desks on the map: one of them chooses its set. */
function SetsOnMap({ find, desks, sets, chosen, onChoose }: SetsOnMapProps) {
  const describe = useDeskDescription(find.slot.start, find.closing);
  const chooseSetOf = (deskId: string) => {
    const set = sets.find(({ alternative }) => alternative.spaceIds.includes(deskId));
    if (set) onChoose(set);
  };
  return (
    <FloorMaps
      desks={desks}
      chosen={chosen?.spaces[0]?.id ?? null}
      together={chosen?.alternative.spaceIds ?? []}
      describe={describe}
      floor={find.search.floor}
      onFloor={(floor) => find.set({ floor, set: undefined })}
      onChoose={({ space }) => chooseSetOf(space.id)}
    />
  );
}
