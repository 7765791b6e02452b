/** Hours of study, planned and finished, since a person began a plan. */
export type StudyDone = {
  /** Planned from the plan's first day to the beginning of today; ≥ 0. */
  readonly planned: number;
  /** Planned for today. */
  readonly plannedToday: number;
  /** Of the finished steps. */
  readonly finished: number;
  /** Of the step that comes next; 0 if nothing is left. */
  readonly next: number;
};

/** Weeks of the plan for which its own pace is believed, beside what the person has done. */
const weeksBelieved = 4;

const slowest = 1 / 4;
const quickest = 2;

/**
 * How fast a person studies by what they have finished, as a multiple of the plan's pace; 1 if they are where the plan is.
 * Method: the mean of a gamma posterior for a rate with exposure (Gelman et al., Bayesian Data Analysis, 3rd ed., §2.6):
 * (finished + prior) / (planned + prior), where the prior is four weeks of the plan at its own pace. What is done is known by
 * whole steps alone, and one takes two or three weeks: with less than that in hand the plan knows better, and after four
 * weeks what the person did weighs as much as the plan. The time that finished steps do not explain counts for the
 * next step, as far as that needs it. Never below a quarter or above twice the plan's pace: beyond that the figures tell how
 * steps are marked and not how they are studied. More finished is never slower.
 */
export function paceFactor({ planned, plannedToday, finished, next }: StudyDone, hoursPerWeek: number): number {
  const prior = weeksBelieved * hoursPerWeek;
  const studied = Math.max(finished, Math.min(finished + next, planned));
  const elapsed = Math.min(Math.max(studied, planned), planned + plannedToday); // a day is the least that is known
  const factor = elapsed + prior === 0 ? 1 : (studied + prior) / (elapsed + prior);
  return Math.min(Math.max(factor, slowest), quickest);
}
