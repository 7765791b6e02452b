/**
 * Numbers as whole multiples of one unit, so that sums and products of them are exact and ties are ties.
 * Method: continued fractions find the simplest fraction behind each number (0.1 → 1/10, 0.333… → 1/3); the unit is
 * one over the least common multiple of their denominators.
 */
export type WholeMultiples = {
  /** Whole, as long as the input; each times `unit` is the number it stands for. */
  readonly multiples: readonly number[];
  readonly unit: number;
};

/**
 * @param values finite, ≥ 0
 * @returns null if there is no common unit that keeps their sum a safe integer
 */
export function wholeMultiples(values: readonly number[]): WholeMultiples | null {
  let denominator = 1;
  for (const value of values) {
    const own = denominatorOf(value);
    if (own === null) return null;
    denominator = leastCommonMultiple(denominator, own);
    if (denominator > LARGEST_DENOMINATOR) return null;
  }
  const multiples = values.map((value) => Math.round(value * denominator));
  const sum = multiples.reduce((total, multiple) => total + multiple, 0);
  return sum <= Number.MAX_SAFE_INTEGER ? { multiples, unit: 1 / denominator } : null;
}

/** Least common multiple of whole numbers > 0; infinite from where it is no longer exact. */
export function leastCommonMultiple(a: number, b: number): number {
  if (a > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY;
  const multiple = (a / greatestCommonDivisor(a, b)) * b;
  return multiple <= Number.MAX_SAFE_INTEGER ? multiple : Number.POSITIVE_INFINITY;
}

/** Of whole numbers ≥ 0; of 0 and b it is b. */
export function greatestCommonDivisor(a: number, b: number): number {
  let [high, low] = [a, b];
  while (low !== 0) [high, low] = [low, high % low];
  return high;
}

/** Denominator of the simplest fraction that equals the value up to rounding; null if it would be too large. */
function denominatorOf(value: number): number | null {
  if (Number.isInteger(value)) return 1;
  let [last, denominator] = [0, 1];
  let rest = value - Math.floor(value);
  while (denominator <= LARGEST_DENOMINATOR) {
    if (isFraction(value, denominator)) return denominator;
    if (rest === 0) return null;
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    [last, denominator] = [denominator, whole * denominator + last];
  }
  return null;
}

function isFraction(value: number, denominator: number): boolean {
  const numerator = Math.round(value * denominator);
  return Math.abs(numerator / denominator - value) <= 2 * Number.EPSILON * value;
}

/** Far below the point where a random double would be taken for a fraction. */
const LARGEST_DENOMINATOR = 1_000_000;
