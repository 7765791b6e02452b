import type { Metadata } from "next";
import { AnswerFactsView } from "@/components/questions/answer-facts";
import { faqData } from "@/components/questions/faq-data";
import { StructuredData } from "@/components/questions/structured-data";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { appUrl } from "@/lib/http/app-url";
import { questionsPage } from "@/lib/questions/queries";

const title = "Questions and answers on AI careers";
const description =
  "What AI Engineers, Machine Learning Engineers and Data Scientists do, need and earn, answered from open data.";

export const metadata: Metadata = { title, description };

export default async function QuestionsRoute() {
  const questions = await questionsPage();
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead="In plain words, with the figures from our catalogue of roles and skills."
        actions={<ButtonLink href="/choose">Which role suits you</ButtonLink>}
      />
      <Disclosure summary={`All ${questions.length} questions`} open>
        <ol className="flex list-decimal flex-col gap-1 pl-6 text-sm">
          {questions.map(({ id, question }) => (
            <li key={id}>
              <TextLink href={`#${id}`}>{question}</TextLink>
            </li>
          ))}
        </ol>
      </Disclosure>
      <div className="mt-10 flex flex-col gap-12">
        {questions.map(({ id, question, answer, data }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} className="flex min-w-0 flex-col gap-3">
            <h2 id={`${id}-title`} className="font-semibold text-lg leading-snug tracking-tight">
              {question}
            </h2>
            <p className="max-w-prose">{answer}</p>
            {data?.sentence && <p className="max-w-prose">{data.sentence}</p>}
            {data && <AnswerFactsView facts={data.facts} />}
          </section>
        ))}
      </div>
      <StructuredData data={faqData(questions, new URL("/questions", appUrl()).href)} />
    </Page>
  );
}
