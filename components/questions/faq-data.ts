import type { AnsweredQuestion } from "@/lib/questions/questions-page";

/** The questions as schema.org has them, with the addresses of their answers. */
export function faqData(questions: readonly AnsweredQuestion[], pageAddress: string) {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: questions.map(({ id, question, answer, data }) => ({
      "@type": "Question",
      name: question,
      url: `${pageAddress}#${id}`,
      acceptedAnswer: { "@type": "Answer", text: data?.sentence ? `${answer} ${data.sentence}` : answer },
    })),
  };
}
