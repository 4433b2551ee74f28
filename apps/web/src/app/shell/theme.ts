import { readPreference, storePreference } from '../../api/stored-preferences';

export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function chosenTheme(): Theme {
  const found = readPreference('theme');
  return themes.find((theme) => theme === found) ?? 'device';
}

export function wearTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  storePreference('theme', theme);
}
