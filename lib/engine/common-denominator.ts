/**
 * Numbers as fractions over one common denominator, so that sums and products of the numerators are exact and ties are
 * ties. Method: continued fractions find the simplest fraction behind each number (0.1 → 1/10, 0.333… → 1/3); the
 * denominator is the least common multiple of theirs.
 */
type CommonFractions = {
  /** Whole, as long as the input. */
  readonly numerators: readonly number[];
  readonly denominator: number;
};

/**
 * @param values finite, ≥ 0
 * @returns null if there is no denominator that keeps the sum of the numerators a safe integer
 */
export function overCommonDenominator(values: readonly number[]): CommonFractions | null {
  let denominator = 1;
  for (const value of values) {
    const own = denominatorOf(value);
    if (own === null) return null;
    denominator = leastCommonMultiple(denominator, own);
    if (denominator > LARGEST_DENOMINATOR) return null;
  }
  const numerators = values.map((value) => Math.round(value * denominator));
  const sum = numerators.reduce((total, numerator) => total + numerator, 0);
  return sum <= Number.MAX_SAFE_INTEGER ? { numerators, denominator } : null;
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
