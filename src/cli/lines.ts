import type {Readable} from 'node:stream'

/**
 * The lines of a stream, those that came together at once: waiting for each line takes longer than many a line takes to
 * answer.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string[]> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = chunk.split('\n')
    // Most chunks end amid a line.
    lines[0] = rest + (lines[0] ?? '')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
  }
  if (rest !== '') yield [rest]
}
