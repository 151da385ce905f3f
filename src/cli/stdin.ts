import type {Input} from '../index.ts'

/**
 * An input as named on the command line; `-` is standard input. Of that no more is taken than tells that it is larger than
 * `maxBytes`: it may have no end.
 */
export async function readInput(name: string, maxBytes: number): Promise<Input> {
  if (name !== '-') return name
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  return {name: 'standard input', content: new Uint8Array(Buffer.concat(chunks))}
}
