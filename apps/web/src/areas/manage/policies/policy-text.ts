import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../api/centre';
import type { Localised, Policy, PolicyRole, PolicyScope, WeeklyHours } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useName, useTranslate, type MessageId } from '../../../intl/language';
import { weekText } from '../hours/week-text';
import { useWeekdayNames } from '../hours/weekdays';
import { limitFields, type Unit } from './limit-fields';
import { lifterTexts, roleNames, typeNames } from './policy-names';

interface PolicyText {
  /** Where and for whom it holds. */
  scope: string[];
  /** What it allows. */
  limits: string[];
  /** Who may lift it. */
  lifter: string;
}

/** Says a policy in short sentences. */
export function usePolicyText(): (policy: Policy) => PolicyText {
  const t = useTranslate();
  const scopeTexts = useScopeTexts();
  const limitTexts = useLimitTexts();
  return (policy) => ({
    scope: scopeTexts(policy.applies),
    limits: limitTexts(policy),
    lifter: t(lifterTexts[policy.liftedBy ?? 'front_desk']),
  });
}

function useScopeTexts(): (scope: PolicyScope) => string[] {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const nameIn = (list: readonly { key: string; names: Localised }[], key: string) =>
    name(list.find((one) => one.key === key)?.names) || key;
  const spaceName = (code: string) => name(spaces.find((space) => space.code === code)?.names) || code;
  const typeName = (type: string) => {
    const text = typeNames[type];
    return text ? t(text) : type;
  };
  const listText = (label: MessageId, keys: readonly string[] | undefined, say: (key: string) => string) =>
    keys && keys.length > 0 ? `${t(label)}: ${keys.map(say).join(', ')}` : '';

  return (scope) => {
    const kind = scope.kind === 'desk' ? t('closures.desks') : t('closures.rooms');
    const texts = [
      scope.kind ? kind : '',
      listText('policies.areas', scope.areas, (key) => nameIn(centre.areas, key)),
      listText('policies.spaces', scope.spaces, spaceName),
      listText('policies.features', scope.features, (key) => nameIn(centre.features, key)),
      listText('policies.roles', scope.roles, (role) => t(roleNames[role as PolicyRole])),
      listText('policies.types', scope.organisationTypes, typeName),
      listText('policies.organisations', scope.organisations, (key) => key),
    ].filter(Boolean);
    return texts.length > 0 ? texts : [t('policies.everybody')];
  };
}

function useLimitTexts(): (policy: Policy) => string[] {
  const t = useTranslate();
  const amountText = useAmountText();
  const weekdayName = useWeekdayNames();
  const hoursOfWeek = (week: WeeklyHours) => weekText(week, (day) => weekdayName(day, 'weekday'));

  return ({ limits, counts }) => {
    const { windows, primeTime } = limits;
    const texts = limitFields.flatMap(({ name, rule, unit }) => {
      const value = limits[name];
      return value === undefined ? [] : [`${t(rule)}: ${amountText(unit, value)}`];
    });
    if (windows) texts.push(`${t('rule.booking_window')}: ${hoursOfWeek(windows) || t('hours.closed')}`);
    if (primeTime) {
      const { weight, hours } = primeTime;
      texts.push(t('policies.primeSaid', { weight, hours: hoursOfWeek(hours) }));
    }
    if (counts === 'organisation') texts.push(t('policies.countsOrganisation'));
    return texts;
  };
}

function useAmountText(): (unit: Unit, value: number) => string {
  const t = useTranslate();
  const { language } = useLanguage();
  const texts: Record<Unit, (value: number) => string> = {
    minutes: (value) => formatLength(language, value),
    days: (count) => t('rules.days', { count }),
    percent: (value) => `${value} %`,
    count: String,
  };
  return (unit, value) => texts[unit](value);
}
