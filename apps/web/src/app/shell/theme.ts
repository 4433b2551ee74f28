import { readPreference, storePreference } from '../../api/stored-preferences';

const THEMES = ['device', 'light', 'dark'] as const;
/** Light, dark, or whatever the device says. */
export type Theme = (typeof THEMES)[number];

/** The theme that was chosen on this device. */
export function storedTheme(): Theme {
  const stored = readPreference('theme');
  return THEMES.find((theme) => theme === stored) ?? 'device';
}

/** Shows the pages in a theme and keeps the choice. */
export function applyTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  storePreference('theme', theme);
}
