/** Five cells of which the first are filled; the words beside it say the same. */
export function ScaleBar({ amount }: { amount: number }) {
  return (
    <svg viewBox="0 0 100 8" className="h-2 w-25 shrink-0" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((cell) => (
        <rect
          key={cell}
          x={(cell - 1) * 20.5}
          width="18"
          height="8"
          rx="2"
          className={cell <= amount ? "fill-accent" : "fill-line"}
        />
      ))}
    </svg>
  );
}
