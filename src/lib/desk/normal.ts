/**
 * @file The normal distribution's quantiles, to the last digits that a double has: the papers' coefficients, rounded to doubles.
 * Algorithm AS 241, PPND16 (Wichura 1988). Its probabilities by the algorithm of Hart (1968), as given by West (2005).
 */

/** So near to the middle one pair of polynomials does; in the tails two others. */
const [CENTRE, CENTRE_SQUARED] = [0.425, 0.180625];
const [NEAR, FAR] = [1.6, 5];

/**
 * Φ⁻¹(p): the value below which a standard normal lies with probability p.
 *
 * @param p - Between 0 and 1, both excluded.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  return Math.abs(q) <= CENTRE ? q * centre(CENTRE_SQUARED - q * q) : tail(p);
}

const centre = (r: number): number =>
  (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r +
    45921.95393154987) *
    r +
    13731.69376550946) *
    r +
    1971.5909503065513) *
    r +
    133.14166789178438) *
    r +
    3.3871328727963665) /
  (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r +
    21213.794301586597) *
    r +
    5394.196021424751) *
    r +
    687.1870074920579) *
    r +
    42.31333070160091) *
    r +
    1);

function tail(p: number): number {
  const r = Math.sqrt(-Math.log(p < 0.5 ? p : 1 - p));
  const value = r <= FAR ? near(r - NEAR) : far(r - FAR);
  return p < 0.5 ? -value : value;
}

const near = (r: number): number =>
  (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
    1.2704582524523684) *
    r +
    3.6478483247632045) *
    r +
    5.769497221460691) *
    r +
    4.630337846156546) *
    r +
    1.4234371107496835) /
  (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
    0.14810397642748008) *
    r +
    0.6897673349851) *
    r +
    1.6763848301838038) *
    r +
    2.053191626637759) *
    r +
    1);

const far = (r: number): number =>
  (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
    0.026532189526576124) *
    r +
    0.29656057182850487) *
    r +
    1.7848265399172913) *
    r +
    5.463784911164114) *
    r +
    6.657904643501103) /
  (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
    0.0007868691311456133) *
    r +
    0.014875361290850615) *
    r +
    0.1369298809227358) *
    r +
    0.599832206555888) *
    r +
    1);

/** Φ(z): the probability that a standard normal lies below z, to 14 digits after the point. */
export function normalProbability(z: number): number {
  const above = aboveOf(Math.abs(z));
  return z > 0 ? 1 - above : above;
}

const SPLIT = 7.07106781186547;

/** Of z ≥ 0: the probability of more. */
function aboveOf(z: number): number {
  const density = Math.exp(-(z ** 2) / 2);
  if (z >= SPLIT) {
    return density / ((z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) * Math.sqrt(2 * Math.PI));
  }
  const over =
    (((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z +
      33.912866078383) *
      z +
      112.079291497871) *
      z +
      221.213596169931) *
      z +
    220.206867912376;
  const under =
    ((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z +
      86.7807322029461) *
      z +
      296.564248779674) *
      z +
      637.333633378831) *
      z +
      793.826512519948) *
      z +
    440.413735824752;
  return (density * over) / under;
}
