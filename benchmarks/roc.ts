/** Area under the ROC curve: how often a yes is scored above a no, ties counting half (Mann and Whitney 1947). */
export function areaUnderRoc(rows: readonly {score: number; yes: boolean}[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score)
  const yes = sorted.filter((row) => row.yes).length
  let ranks = 0
  for (let at = 0; at < sorted.length; ) {
    let end = at
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end++
    // Equal scores share the mean of their ranks, which count from 1.
    for (let i = at; i < end; i++) if (sorted[i]?.yes) ranks += (at + 1 + end) / 2
    at = end
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (sorted.length - yes))
}
