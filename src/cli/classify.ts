import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {z} from 'zod'
import {type Classification, classifier, type Text, textKinds} from '../index.ts'
import {scoreOf} from './score.ts'

const Line = z.object({
  id: z.unknown().optional(),
  text: z.string(),
  context: z.string().nullish(),
  language: z.string().nullish(),
  kind: z.enum(textKinds).nullish(),
})

/** `alignary classify`: a line out for every line in. Returns 1 where a line was broken. */
export async function classifyCommand(flags: {
  framework?: string[]
  minScore: string
  language?: string
}): Promise<number> {
  const classify = await classifier({
    minScore: scoreOf(flags.minScore),
    frameworks: flags.framework,
    language: flags.language,
  })
  let broken = false
  let number = 0
  for await (const line of createInterface({input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY})) {
    number++
    if (line.trim() === '') continue
    const answer = answerTo(line, number, classify)
    if ('error' in answer) broken = true
    // Waiting for the reader keeps memory flat, however long the input is.
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  return broken ? 1 : 0
}

function answerTo(line: string, number: number, classify: (text: Text) => Classification): object {
  let json: unknown
  try {
    // A byte-order mark may open the first line.
    json = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {id: null, error: `line ${number}: not JSON (${error instanceof Error ? error.message : String(error)})`}
  }
  const parsed = Line.safeParse(json)
  if (!parsed.success) {
    const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null
    return {
      id,
      error: `line ${number}: ${parsed.error.issues.map(({path, message}) => `${path.join('.') || 'line'}: ${message}`).join('; ')}`,
    }
  }
  const {id = null, text, context, language, kind} = parsed.data
  try {
    return {
      id,
      ...classify({text, context: context ?? undefined, language: language ?? undefined, kind: kind ?? undefined}),
    }
  } catch (error) {
    // One text must not end the run for all that follow.
    return {
      id,
      error: `line ${number}: cannot be classified (${error instanceof Error ? error.message : String(error)})`,
    }
  }
}
