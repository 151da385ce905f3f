// Writes the JSON Schemas of `report.json`, `evaluation.json` and of corrections, made from the zod schemas in src/model.
import {mkdir, writeFile} from 'node:fs/promises'
import {argv} from 'node:process'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {Analysis} from '../src/model/analysis.ts'
import {Corrections} from '../src/model/corrections.ts'
import {Evaluation} from '../src/model/evaluation.ts'

export const schemaFile = new URL('../data/schema/analysis.schema.json', import.meta.url)
export const evaluationSchemaFile = new URL('../data/schema/evaluation.schema.json', import.meta.url)

export const correctionsSchemaFile = new URL('../data/schema/corrections.schema.json', import.meta.url)

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

/** The text of the schema file of corrections, by which an editor can complete and check them. */
export function correctionsSchema(): string {
  return schemaOf(Corrections, {
    title: 'Alignary corrections',
    description: 'What a person says of alignments: confirmed, rejected or added. See docs/corrections.md.',
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
  await writeFile(correctionsSchemaFile, correctionsSchema())
}
