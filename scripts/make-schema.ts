// Writes the JSON Schema of `report.json`, made from the zod schema in src/model/analysis.ts.
import {mkdir, writeFile} from 'node:fs/promises'
import {argv} from 'node:process'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {Analysis} from '../src/model/analysis.ts'

export const schemaFile = new URL('../data/schema/analysis.schema.json', import.meta.url)

/** The text of the schema file. */
export function analysisSchema(): string {
  const {$schema, ...schema} = z.toJSONSchema(Analysis, {target: 'draft-2020-12'})
  const titled = {
    $schema,
    title: 'Alignary analysis',
    description: 'What report.json holds: all that an analysis found, with the words that show it.',
    ...schema,
  }
  return `${JSON.stringify(titled, null, 2)}\n`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(new URL('.', schemaFile), {recursive: true})
  await writeFile(schemaFile, analysisSchema())
}
