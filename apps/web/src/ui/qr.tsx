import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code. It is dark on white in both themes, because scanners need it so. */
export function Qr({ value, label, size = 168 }: { value: string; label: string; size?: number }) {
  const { path, side } = useMemo(() => {
    const code = encode(value, { ecc: 'M', border: 2 });
    let drawing = '';
    code.data.forEach((row, y) => {
      row.forEach((dark, x) => {
        if (dark) drawing += `M${x} ${y}h1v1h-1z`;
      });
    });
    return { path: drawing, side: code.size };
  }, [value]);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#0c1a20" />
    </svg>
  );
}
