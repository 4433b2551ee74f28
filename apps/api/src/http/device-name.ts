import Bowser from 'bowser';

const MAX_USER_AGENT = 500;

/** Returns browser and system of a device, such as `Chrome, Android`; null when it does not say. */
export function nameDevice(userAgent: string | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, MAX_USER_AGENT));
  return [browser.name, os.name].filter(Boolean).join(', ') || null;
}
