/** Runs each of several things in turn, so many times, and gives the seconds of every run: what disturbs one disturbs all. */
export async function sideBySide<Name extends string>(
  times: number,
  things: Record<Name, () => unknown>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(things) as Name[]
  const seconds = Object.fromEntries(names.map((name): [Name, number[]] => [name, []])) as Record<Name, number[]>
  for (let run = 0; run < times; run++) {
    for (const name of names) {
      const start = performance.now()
      await things[name]()
      seconds[name].push((performance.now() - start) / 1000)
    }
  }
  return seconds
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
