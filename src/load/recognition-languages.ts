import {AlignaryError} from '../errors.ts'
import type {AnalyzeOptions} from '../options.ts'

/** What Tesseract calls languages; others are named to it directly. */
const CODES: Record<string, string> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  pt: 'por',
  ru: 'rus',
  zh: 'chi_sim',
}

/** The languages to recognize text in: those given, else that of the documents, else English. */
export function recognitionLanguages(
  ocr: AnalyzeOptions['ocr'],
  language: string | undefined,
): readonly string[] | undefined {
  if (ocr === undefined || ocr === false) return undefined
  const tag = language?.split('-')[0] ?? 'en'
  const languages = ocr === true ? [CODES[tag] ?? tag] : ocr.map((one) => CODES[one] ?? one)
  if (languages.length === 0)
    throw new AlignaryError('bad-option', 'ocr names no language. Give true, or languages such as ["eng", "fra"].')
  for (const one of languages) {
    // It becomes part of the name of a package.
    if (!/^[a-z]{3}(_[a-z]{3,4})*$/.test(one))
      throw new AlignaryError(
        'bad-option',
        `ocr names the language "${one}". It must be one that Tesseract knows, such as eng, fra or spa.`,
      )
  }
  return languages
}
