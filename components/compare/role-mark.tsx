/** The first, second or third of the compared roles. */
export type Place = 0 | 1 | 2;

/** Each role has a shape and a colour of its own, so that neither is needed to tell them apart. */
export function RoleMark({ place, hollow = false }: { place: Place; hollow?: boolean }) {
  const { path, stroke, fill } = looks[place];
  return <path d={path} strokeWidth="2" className={hollow ? `fill-surface-raised ${stroke}` : `${fill} ${stroke}`} />;
}

/** The mark in running text. */
export function RoleSign({ place }: { place: Place }) {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" className="inline-block shrink-0" aria-hidden="true">
      <RoleMark place={place} />
    </svg>
  );
}

export function placeOf(index: number): Place {
  return index === 0 ? 0 : index === 1 ? 1 : 2;
}

export const strokeOf = (place: Place): string => looks[place].stroke;
export const fillOf = (place: Place): string => looks[place].fill;

const looks: Record<Place, { path: string; stroke: string; fill: string }> = {
  0: {
    path: "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z",
    stroke: "stroke-series-one",
    fill: "fill-series-one",
  },
  1: { path: "M-4,-4H4V4H-4Z", stroke: "stroke-series-two", fill: "fill-series-two" },
  2: { path: "M0,-5L5,4H-5Z", stroke: "stroke-series-three", fill: "fill-series-three" },
};
