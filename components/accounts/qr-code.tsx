import { encode } from "uqr";

/** A QR code, as an image that is drawn on the server. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  return (
    <div className="w-fit max-w-full overflow-hidden rounded-card border border-line bg-code-ground text-code-ink">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="size-56 max-w-full"
      >
        <path d={data.flatMap(darkRuns).join("")} className="fill-current" />
      </svg>
    </div>
  );
}

/** Each stretch of dark modules of a row as one rectangle. */
function darkRuns(row: readonly boolean[], y: number): string[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    const width = (end < 0 ? row.length : end) - x;
    return [`M${x} ${y}h${width}v1h-${width}z`];
  });
}
