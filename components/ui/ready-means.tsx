import { Disclosure } from "@/components/ui/disclosure";
import { percent } from "@/components/ui/percent";

type ReadyMeansProps = {
  /** Readiness that it takes besides the essentials, 0 to 1. */
  threshold: number;
  /** What a planned day depends on, in a sentence. */
  decides?: string | null;
};

/** What being ready takes, where no plan or person is spoken of; opened by one tap. */
export function ReadyMeans({ threshold, decides = null }: ReadyMeansProps) {
  return (
    <Disclosure summary="What ready takes">
      <div className="flex max-w-prose flex-col gap-2 text-sm">
        <p>
          {`Every essential of the role, skills and projects alike, and at least ${percent(threshold)} of it overall. A skill counts once you reach the level that the role needs.`}
        </p>
        {decides !== null && <p>{`What decides the day: ${decides}`}</p>}
      </div>
    </Disclosure>
  );
}
