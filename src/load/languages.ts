import {existsSync, readFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {z} from 'zod'
import {AlignaryError} from '../errors.ts'
import {LanguageData, LibraryWords} from '../model/language.ts'
import type {Vocabulary} from '../model/vocabulary.ts'
import {parseVocabulary} from '../text/vocabulary.ts'
import {type Fault, readYaml} from './yaml.ts'

/** Words for libraries in all languages, which are looked for in each. */
const EVERYWHERE = 'libraries.yml'

/**
 * Reads the data of every language in a folder, English first.
 *
 * @throws {AlignaryError} `bad-framework` where a file is faulty.
 */
export async function loadLanguages(folder: string): Promise<LanguageData[]> {
  const faults: Fault[] = []
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort()
  const loaded: LanguageData[] = []
  const libraries = readYaml(EVERYWHERE, await readFile(join(folder, EVERYWHERE), 'utf8'), LibraryWords, faults)
  for (const file of files) {
    if (file === EVERYWHERE) continue
    const data = readYaml(file, await readFile(join(folder, file), 'utf8'), LanguageData, faults)
    if (data && libraries) loaded.push(everywhere(data.value, libraries.value))
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

function everywhere(data: LanguageData, {names, inside, notInside}: z.infer<typeof LibraryWords>): LanguageData {
  const {recognition} = data
  return {
    ...data,
    recognition: {...recognition, named: [...new Set([...recognition.named, ...names])], inside, notInside},
  }
}

/** The vocabulary of a language (BCP 47), or `null` where the folder has none. Read at once: it is small. */
export function loadVocabulary(folder: string, language: string): Vocabulary | null {
  const file = join(folder, `vocabulary.${language}.txt`)
  return /^[a-z]+$/.test(language) && existsSync(file) ? parseVocabulary(readFileSync(file, 'utf8')) : null
}
