import {expect, it} from 'vitest'
import {builtInVocabularies} from '../../src/load/tools.ts'
import {languageOf} from '../../src/text/damage/language.ts'
import {LIGATURES, withoutLigature} from '../../src/text/damage/ligatures.ts'
import {isPlainly} from '../../src/text/plainly.ts'

const english = builtInVocabularies('en')
if (!english) throw new Error('There is no English vocabulary.')

it.each([
  [true, 'Member States should open their libraries to all who live in the country.'],
  [false, 'Les États membres devraient ouvrir leurs bibliothèques à tous ceux qui vivent dans le pays.'],
  [false, 'Los Estados Miembros deberían abrir sus bibliotecas a todas las personas del país.'],
  [false, 'Die Mitgliedstaaten sollten ihre Bibliotheken in der Stadt und an den Schulen öffnen.'],
  [false, 'Ministère des Finances, of the Republic: Direction de la Statistique, Institut National, Paris'],
  [false, 'Ministry Education Science Culture Department Library Services Geneva'],
  [false, ''],
])('%s: "%s" is plainly English', (expected, text) => {
  expect(isPlainly(text, english)).toBe(expected)
})

it('a word that lost joined letters is read as the commonest word that has them', () => {
  const language = languageOf(english)
  const list = [...english.words.keys()].filter((word) => /f[fil]/.test(word))
  expect(list.length).toBeGreaterThan(100)
  for (const word of list) {
    for (const lost of LIGATURES.filter((letters) => word.includes(letters))) {
      const left = word.replace(lost, '')
      let [rarity, best] = [Number.POSITIVE_INFINITY, '']
      for (const letters of LIGATURES) {
        for (let at = 0; at < left.length; at++) {
          const candidate = left.slice(0, at) + letters + left.slice(at)
          if (language.rarity(candidate) < rarity) [rarity, best] = [language.rarity(candidate), candidate]
        }
      }
      expect(withoutLigature(left, language)?.read ?? '').toBe(rarity <= 11 && left.length > 3 ? best : '')
    }
  }
})
