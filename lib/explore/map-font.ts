/** The map's letters in its own unit: their size, the width of one on average, and the height of a line. */
export const mapFont = { size: 12, letter: 6.4, line: 15 } as const;

/** A label that is written is never smaller on the screen, in pixels. */
export const smallestLabel = 11;

/** From this scale on, in pixels a unit of the map, every label fits its own box. */
export const fullScale = smallestLabel / mapFont.size;
