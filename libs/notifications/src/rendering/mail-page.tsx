import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '@birlik/kernel';
import type { MessageRow, MessageText, RenderedLink } from './message-text.js';

const INK = '#14343c';
const SOFT = '#5a7178';
const ACCENT = '#0a7f8f';

/** The mail as a page: plain tables, no pictures to fetch, nothing that tells us who opened it. */
export function mailHtml(text: MessageText, language: Language, link: RenderedLink): string {
  const page = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{text.heading}</title>
      </head>
      <body style={{ margin: 0, background: '#f4f1ea', fontFamily: 'Onest, Arial, sans-serif', color: INK }}>
        <Card>
          <tr>
            <td style={{ padding: '28px 28px 8px' }}>
              <h1 style={{ margin: 0, fontSize: 22 }}>{text.heading}</h1>
            </td>
          </tr>
          {text.rows.map((row) => (
            <Row key={row.label} {...row} />
          ))}
          <tr>
            <td style={{ padding: '14px 28px', fontSize: 15, lineHeight: 1.5 }}>{text.closing}</td>
          </tr>
          <tr>
            <td style={{ padding: '6px 28px 30px' }}>
              <Button {...link} />
            </td>
          </tr>
        </Card>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

/** The same mail for readers without HTML. */
export function mailPlain(text: MessageText, link: RenderedLink): string {
  const rows = text.rows.map(({ label, value }) => `${label}: ${value.replaceAll('\n', '\n  ')}`);
  return [text.heading, '', ...rows, '', text.closing, '', `${link.label}: ${link.href}`, ''].join('\n');
}

/** A white card in the middle, of tables, because mail readers know little else. */
function Card({ children }: { readonly children: ReactNode }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td align="center" style={{ padding: '32px 16px' }}>
            <table
              role="presentation"
              cellPadding={0}
              cellSpacing={0}
              style={{ width: '100%', maxWidth: 520, background: '#ffffff', borderRadius: 16 }}
            >
              <tbody>{children}</tbody>
            </table>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Row({ label, value }: MessageRow) {
  return (
    <tr>
      <td style={{ padding: '10px 28px' }}>
        <div style={{ fontSize: 13, color: SOFT }}>{label}</div>
        <div style={{ fontSize: 17, whiteSpace: 'pre-line' }}>{value}</div>
      </td>
    </tr>
  );
}

function Button({ href, label }: RenderedLink) {
  return (
    <a
      href={href}
      style={{
        display: 'inline-block',
        padding: '14px 22px',
        background: ACCENT,
        color: '#ffffff',
        borderRadius: 12,
        textDecoration: 'none',
      }}
    >
      {label}
    </a>
  );
}
