import {en} from './words-en.ts'

/** The words of a report in one language. */
export type Words = typeof en

const languages: Record<string, Words> = {en}

/** The words of a language, or English where there are none. */
export function wordsOf(language: string): Words {
  return languages[language] ?? en
}
