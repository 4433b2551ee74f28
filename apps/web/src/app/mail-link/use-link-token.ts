import { useLocation } from '@tanstack/react-router';

/** The token behind the # of a mail's link: it lets its reader do one thing without signing in. */
export function useLinkToken(): string | undefined {
  return useLocation({ select: (location) => location.hash }) || undefined;
}
