/** Whose text tells a fact: a role's, or that of the skill that defends models. */
export type Mark = "DS" | "MLE" | "AIE" | "SEC";

type Fact = {
  readonly section: string;
  readonly text: string;
  /** What the line is about; `null` if it is about several roles, or none. */
  readonly about: Mark | null;
};

/** The lines of the notes, one a fact: list items, rows of a table, sentences of prose. */
export function factsIn(notes: string): Fact[] {
  let section = "";
  return notes.split("\n").flatMap((line) => {
    if (line.startsWith("## ")) section = line.slice(3);
    if (section === "" || line.startsWith("#") || line.trim() === "" || /^\| (role|---)/.test(line)) return [];
    return piecesOf(line).map((text) => ({ section, text, about: markOf(text) }));
  });
}

/** An item or a row is one fact; a line of prose has as many as it has sentences. */
function piecesOf(line: string): string[] {
  if (line.startsWith("- ") || line.startsWith("| ")) return [line.replace(/^- /, "")];
  return line.split(/(?<=\.)\s+/);
}

function markOf(text: string): Mark | null {
  const mark = text.match(/^(?:\| )?(DS|MLE|AIE|SEC)(?::| \|)/)?.[1];
  return mark === "DS" || mark === "MLE" || mark === "AIE" || mark === "SEC" ? mark : null;
}

/** Words of the notes that carry no fact of their own. */
const fillers = new Set(
  `above across beside come how after again also another before being both covers each from have into itself least less like likes likings
  many mature more most much named other others over same several step some than that their them then there these they
  this those through too under very what when where which while whole with within without about well makes make
  higher named concerned decides decide once toward towards sec`.split(/\s+/),
);

/** The terms and figures of a fact that the text does not hold; words count by their stems, whatever their form. */
export function missingTerms(fact: string, text: string): string[] {
  const held = plain(text);
  const stems = new Set(wordsOf(held).map(stem));
  const figures = plain(fact).match(/\d[\d,]*\d/g) ?? [];
  return [
    ...figures.filter((figure) => !held.replaceAll(",", "").includes(figure.replaceAll(",", ""))),
    ...wordsOf(plain(fact)).filter((word) => !fillers.has(word) && !stems.has(stem(word))),
  ];
}

const plain = (text: string) => text.toLowerCase().replace(/[–—]/g, "-").replace(/\s+/g, " ");
const wordsOf = (text: string) => text.match(/[a-z][a-z/&]{2,}/g) ?? [];

/** Enough of a word to know it again in another form: deploy, deploys, deployment. */
function stem(word: string): string {
  return word.replace(/(?:ations?|ments?|ings?|ities|ity|ies|ers?|ed|es|s|y|al|ly|e)$/, "").slice(0, 6);
}
