import { Options, ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { normalisePassword } from "@/lib/accounts/password/hash-password";

/** Of 0 to 4, where 3 stands for 10^8 guesses and more: safe where attempts are slowed and hashes are slow. */
const strongEnough = 3;

/** Characters that are judged. Time grows with the square of them; at 64 the worst input found takes 50 ms. */
const judged = 64;

const sentences: Options["translations"] = {
  warnings: {
    straightRow: "Keys in a row are easy to guess.",
    keyPattern: "Short patterns on the keyboard are easy to guess.",
    simpleRepeat: "Repeated characters such as aaa are easy to guess.",
    extendedRepeat: "Repeated words or patterns such as abcabc are easy to guess.",
    sequences: "Sequences such as abc or 6543 are easy to guess.",
    recentYears: "Recent years are easy to guess.",
    dates: "Dates are easy to guess.",
    topTen: "This is one of the most common passwords.",
    topHundred: "This is one of the most common passwords.",
    common: "This is a common password.",
    similarToCommon: "This is close to a common password.",
    wordByItself: "A single word is easy to guess.",
    namesByThemselves: "A name by itself is easy to guess.",
    commonNames: "Common names are easy to guess.",
    userInputs: "Anyone would try your name, your e-mail address or “Waypoint” first.",
    pwned: "This password is known from a leak.",
  },
  suggestions: {
    anotherWord: "Add two or three words that have nothing to do with each other.",
    useWords: "Use a few words in a row.",
    noNeed: "",
    l33t: "Writing @ for a or 0 for o hardly helps.",
    reverseWords: "Writing a word backwards hardly helps.",
    allUppercase: "Writing all in capitals hardly helps.",
    capitalization: "A capital at the start hardly helps.",
    dates: "",
    recentYears: "",
    associatedYears: "",
    sequences: "",
    repeated: "",
    longerKeyboardPattern: "",
    pwned: "",
  },
  timeEstimation: new Options().translations.timeEstimation,
};

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, translations: sentences, maxLength: judged });

/**
 * Why the password is too easy to guess, and what would make it stronger; null if it is strong enough. Judged by how
 * many guesses someone would need who knows common passwords, patterns, and the person.
 * @param about what belongs to the person: e-mail address, name
 */
export function passwordWeakness(password: string, about: readonly string[]): string | null {
  const { score, feedback } = zxcvbn.check(normalisePassword(password), guessedFirst(about));
  if (score >= strongEnough) return null;
  const reason = feedback.warning ?? "This password is easy to guess.";
  return [reason, ...feedback.suggestions].filter(Boolean).join(" ");
}

/** Each text as it is, in one piece, and the words in it. */
function guessedFirst(about: readonly string[]): string[] {
  const texts = ["waypoint", ...about].map((text) => normalisePassword(text).toLowerCase());
  return texts.flatMap((text) => {
    const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
    return [text, words.join(""), ...words];
  });
}
