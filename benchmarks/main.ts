// npm run bench [-- name …]: one file a question; without names all are answered.
import {readdirSync} from 'node:fs'

const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
const [names, inputs] = [
  process.argv.slice(2).filter((name) => known.includes(name)),
  process.argv.slice(2).filter((name) => !known.includes(name)),
]

for (const name of names.length > 0 ? names : known) {
  const {default: run}: {default: (inputs: string[]) => Promise<void> | void} = await import(`./${name}.bench.ts`)
  console.log(`\n${name}`)
  await run(inputs)
}
