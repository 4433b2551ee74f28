import { isIP } from 'node:net';

/** What of a request says from which page it comes, and under which name it reached the service. */
export interface SiteHeaders {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * True when a page of the service sent the write, or a program, which sends neither header and has no cookie to
 * misuse. With https the whole origin must be that of `PUBLIC_URL`: a page of the same name without TLS is another.
 */
export function isFromOwnPage(headers: SiteHeaders, publicUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return publicUrl.startsWith('https:')
    ? origin === new URL(publicUrl).origin
    : new URL(origin).host === host;
}

/**
 * False for a name that somebody else may have pointed at this machine, so that their page reads the service as its
 * own. With https the certificate prevents that. Addresses, and names without a dot, are nobody else's.
 */
export function isOwnHost(host: string | undefined, publicUrl: string): boolean {
  if (host === undefined || publicUrl.startsWith('https:') || !URL.canParse(`http://${host}`)) return true;
  const { hostname } = new URL(`http://${host}`);
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return (
    isAddress ||
    !hostname.includes('.') ||
    /\.(localhost|local|internal)$/.test(hostname) ||
    hostname === new URL(publicUrl).hostname
  );
}
