import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { groupSearch, nextDaySearch, slotFrom } from './search-changes';
import type { Find } from './use-find';

/** No desks lie side by side for so many: a shorter time, fewer people or another day may do. */
export function NoSets({ find }: { find: Find }) {
  const t = useTranslate();
  const { minutes, times, usualMinutes, set, people } = find;
  const canBeShorter = minutes.end - minutes.start > usualMinutes;
  return (
    <Notice title={t('together.none')} text={t('together.noneText')}>
      {canBeShorter ? (
        <Button
          variant="primary"
          icon="clock"
          onPress={() => set(slotFrom(minutes.start, usualMinutes, times.closing))}
        >
          {t('together.shorter')}
        </Button>
      ) : null}
      <Button icon="minus" onPress={() => set(groupSearch(find, people - 1))}>
        {t('together.fewer')}
      </Button>
      <Button icon="right" onPress={() => set({ ...nextDaySearch(find), set: undefined })}>
        {t('find.nextDay')}
      </Button>
    </Notice>
  );
}
