/** Of the names, those that take the fewest changes to become `name` (Levenshtein distance), at most three. Case counts for nothing. */
export function nearest(name: string, names: readonly string[]): string[] {
  const near = names.map((one) => ({one, changes: distance(name.toLowerCase(), one.toLowerCase())}))
  const least = Math.min(...near.map(({changes}) => changes))
  // What has next to nothing in common helps nobody.
  if (least > Math.max(1, name.length / 2)) return []
  return near
    .filter(({changes}) => changes === least)
    .slice(0, 3)
    .map(({one}) => one)
}

function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
    }
  }
  return row[b.length] ?? 0
}
