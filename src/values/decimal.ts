// Arithmetic on numbers as they are written: 0.1 + 0.2 is 0.3, and floor((0.1 + 0.7) * 10) is 8, as on paper and in FEEL.
// A number between two operations is a plain JavaScript number, which tells fifteen digits apart. Each operation is done on the whole
// numbers behind the decimals (0.1 + 0.7 is 1 + 7 tenths), and its result is the number closest to the true one.

/** The powers of ten a number holds exactly. */
const TENS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** More decimals than this are no longer what somebody wrote. */
const MOST = 15;

export function plus(a: number, b: number): number {
	const sum = a + b;
	if (Number.isSafeInteger(sum) && Number.isInteger(a) && Number.isInteger(b)) return sum;
	const places = Math.max(decimals(a), decimals(b));
	const [m, n] = [whole(a, places), whole(b, places)];
	return isExact(m, n, m + n) ? (m + n) / ten(places) : tidied(sum);
}

export const minus = (a: number, b: number): number => plus(a, -b);

export function times(a: number, b: number): number {
	const product = a * b;
	// Not −0, which is written otherwise than 0.
	if (Number.isSafeInteger(product) && Number.isInteger(a) && Number.isInteger(b)) return product + 0;
	const [p, q] = [decimals(a), decimals(b)];
	const [m, n] = [whole(a, p), whole(b, q)];
	return p + q < TENS.length && isExact(m, n, m * n) ? (m * n) / ten(p + q) + 0 : tidied(product);
}

/** Null when divided by nothing. */
export function over(a: number, b: number): number | null {
	if (b === 0) return null;
	// Two whole numbers: JavaScript gives the number closest to the true one.
	if (Number.isInteger(a) && Number.isInteger(b)) return a / b + 0;
	const places = Math.max(decimals(a), decimals(b));
	const [m, n] = [whole(a, places), whole(b, places)];
	return isExact(m, n, 0) ? m / n + 0 : tidied(a / b);
}

export const power = (a: number, b: number): number => tidied(a ** b);

/** To the nearest step; half a step goes up, as kroner are rounded in letters from the agencies. Null for a step that is not above nothing. */
export function rounded(n: number, step: number): number | null {
	const steps = step > 0 ? over(n, step) : null;
	return steps === null ? null : times(Math.floor(plus(steps, 0.5)), step);
}

/** How many decimals the number is written with; too many to be counted is one more than anybody writes. */
function decimals(n: number): number {
	let places = 0;
	while (places <= MOST && Math.round(n * ten(places)) / ten(places) !== n) places++;
	return places;
}
const ten = (places: number): number => TENS[places] ?? NaN;
const whole = (n: number, places: number): number => (places > MOST ? NaN : Math.round(n * ten(places)));
/** False for more than fifteen digits, and for what has no end. */
const isExact = (...all: number[]): boolean => all.every((n) => Math.abs(n) < 1e15);

/** A number that cannot be told from a short one, is the short one: a third three times is one. */
function tidied(n: number): number {
	const short = Number(n.toPrecision(12));
	return Math.abs(n - short) <= Math.abs(n) * 2 ** -50 ? short + 0 : n;
}
