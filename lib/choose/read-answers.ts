import type { Choosing } from "@/lib/catalog/guides";
import type { Answer } from "./rank-roles";

/** The parameters of an address, as a page gets them. */
export type AddressValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export type GivenAnswers = {
  /** The id of the answer by the id of its question. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly answers: readonly Answer[];
  /** The form was sent, if perhaps without an answer, or a link holds answers. */
  readonly sent: boolean;
};

/** The answers that the address holds; what is no question or no answer of ours is passed over. */
export function readAnswers({ questions }: Choosing, values: AddressValues): GivenAnswers {
  const given = questions.flatMap((question) => {
    const asked = values[question.id];
    const answer = question.answers.find(({ id }) => id === asked);
    return answer ? [{ question: question.id, answer }] : [];
  });
  return {
    chosen: new Map(given.map(({ question, answer }) => [question, answer.id])),
    answers: given.map(({ answer }) => answer),
    sent: values.ranked !== undefined || questions.some(({ id }) => values[id] !== undefined),
  };
}

/** The address of the questionnaire with these answers: the id of the answer by the id of its question. */
export function chooseAddress(chosen: ReadonlyMap<string, string>): string {
  return chosen.size === 0 ? "/choose" : `/choose?${new URLSearchParams([...chosen])}`;
}

/** What counts besides the answers, as the address says it by `count`. */
const counts = ["all", "hours", "pay", "answers"] as const;
export type Count = (typeof counts)[number];

export const weightsOf = {
  all: { answers: 0.6, hours: 0.25, pay: 0.15 },
  hours: { answers: 0.7, hours: 0.3, pay: 0 },
  pay: { answers: 0.8, hours: 0, pay: 0.2 },
  answers: { answers: 1, hours: 0, pay: 0 },
} as const satisfies Record<Count, { answers: number; hours: number; pay: number }>;

export function readCount(values: AddressValues): Count {
  return counts.find((count) => count === values.count) ?? "all";
}
