// Writes the JSON Schemas of `report.json` and `evaluation.json`, made from the zod schemas in src/model.
import {mkdir, writeFile} from 'node:fs/promises'
import {argv} from 'node:process'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {Analysis} from '../src/model/analysis.ts'
import {Evaluation} from '../src/model/evaluation.ts'

export const schemaFile = new URL('../data/schema/analysis.schema.json', import.meta.url)
export const evaluationSchemaFile = new URL('../data/schema/evaluation.schema.json', import.meta.url)

/** The text of the schema file of an analysis. */
export function analysisSchema(): string {
  return schemaOf(Analysis, {
    title: 'Alignary analysis',
    description: 'What report.json holds: all that an analysis found, with the words that show it.',
  })
}

/** The text of the schema file of an evaluation. */
export function evaluationSchema(): string {
  return schemaOf(Evaluation, {
    title: 'Alignary evaluation',
    description: 'What evaluation.json holds: how well texts are scored, against a coding of them.',
  })
}

function schemaOf(type: z.ZodType, about: {title: string; description: string}): string {
  const {$schema, ...schema} = z.toJSONSchema(type, {target: 'draft-2020-12'})
  return `${JSON.stringify({$schema, ...about, ...schema}, null, 2)}\n`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(new URL('.', schemaFile), {recursive: true})
  await writeFile(schemaFile, analysisSchema())
  await writeFile(evaluationSchemaFile, evaluationSchema())
}
