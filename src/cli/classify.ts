import {once} from 'node:events'
import {z} from 'zod'
import {type Classification, classifier, type Text} from '../classify.ts'
import {textKinds} from '../model/document.ts'
import {linesOf} from './lines.ts'
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
  let answers = ''
  const write = async (): Promise<void> => {
    // Waiting for the reader keeps memory flat, however long the input is.
    if (!process.stdout.write(answers)) await once(process.stdout, 'drain')
    answers = ''
  }
  for await (const lines of linesOf(process.stdin)) {
    for (const line of lines) {
      number++
      if (line.trim() === '') continue
      const answer = answerTo(line, number, classify)
      if ('error' in answer) broken = true
      answers += `${JSON.stringify(answer)}\n`
      if (answers.length > MUCH) await write()
    }
    if (answers !== '') await write()
  }
  return broken ? 1 : 0
}

/** So many characters are written at once: a call for each answer takes longer than the answer. */
const MUCH = 100_000

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
