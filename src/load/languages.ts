import {existsSync, readFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {AlignaryError} from '../errors.ts'
import {LanguageData} from '../model/language.ts'
import type {Vocabulary} from '../model/vocabulary.ts'
import {parseVocabulary} from '../text/vocabulary.ts'
import {type Fault, readYaml} from './yaml.ts'

/**
 * Reads the data of every language in a folder, English first.
 *
 * @throws {AlignaryError} `bad-framework` where a file is faulty.
 */
export async function loadLanguages(folder: string): Promise<LanguageData[]> {
  const faults: Fault[] = []
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort()
  const loaded: LanguageData[] = []
  for (const file of files) {
    const data = readYaml(file, await readFile(join(folder, file), 'utf8'), LanguageData, faults)
    if (data) loaded.push(data.value)
  }
  if (faults.length > 0) {
    throw new AlignaryError(
      'bad-framework',
      'The language data is faulty.',
      faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`),
    )
  }
  return loaded.sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en'))
}

/** The vocabulary of a language (BCP 47), or `null` where the folder has none. Read at once: it is small. */
export function loadVocabulary(folder: string, language: string): Vocabulary | null {
  const file = join(folder, `vocabulary.${language}.txt`)
  return /^[a-z]+$/.test(language) && existsSync(file) ? parseVocabulary(readFileSync(file, 'utf8')) : null
}
