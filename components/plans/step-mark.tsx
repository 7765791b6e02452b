import type { StepState } from "@/lib/plans/step-view";
import styles from "./step-mark.module.css";

/** Where a step stands, by shape as well as by colour. */
export function StepMark({ state }: { state: StepState }) {
  return <span role="img" aria-label={names[state.kind]} className={`${styles.mark} ${styles[state.kind]}`} />;
}

const names: Record<StepState["kind"], string> = { open: "Open", started: "In progress", done: "Done" };
