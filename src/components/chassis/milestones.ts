/** Steps that are looked at: 0, 10, 30, 60, 100, 300, 600, 1,000 …, close together while much changes. */
export function lastMilestone(step: number): number {
  if (step < 10) return 0;
  const decade = 10 ** Math.floor(Math.log10(step) + 1e-9);
  const first = [6, 3].find((each) => step >= each * decade) ?? 1;
  return first * decade;
}
