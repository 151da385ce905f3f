import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {AlignaryError} from '../errors.ts'
import {LanguageData} from '../model/language.ts'
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
