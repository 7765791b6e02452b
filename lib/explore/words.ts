/** How much a requirement counts, from 1 to 5, in words. */
export function weightWord(weight: number): string {
  return weightWords[Math.round(weight)] ?? "Important";
}

const weightWords = ["Nice to have", "Nice to have", "Useful", "Important", "Very important", "Decisive"];

/** How much of the work it is, from 1 to 5, in words. */
export function amountWord(amount: number): string {
  return amountWords[Math.round(amount)] ?? "some";
}

const amountWords = ["none", "little", "some", "about half", "much", "most of the day"];

const kindWords: Readonly<Record<string, string>> = {
  target: "Target role",
  neighbour: "Neighbouring role",
  starting: "Common starting point",
};

export function kindWord(kind: string): string {
  return kindWords[kind] ?? "Role";
}
