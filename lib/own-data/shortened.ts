const longest = 80; // characters

/** A text of a file as it is told to people: one line, cut where it is long. */
export function shortened(text: string): string {
  const characters = Array.from(
    text
      .slice(0, 4 * longest)
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
      .trim(),
  );
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
}
