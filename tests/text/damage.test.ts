import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {analyze} from '../../src/analyze.ts'
import {classifier} from '../../src/classify.ts'
import {builtInVocabularies} from '../../src/load/tools.ts'
import {damageFinder} from '../../src/text/damage.ts'
import {parseVocabulary} from '../../src/text/vocabulary.ts'
import {mended, words} from '../../src/text/words.ts'

const english = builtInVocabularies('en') ?? parseVocabulary('')
const find = (text: string, texts: readonly string[] = [text]) =>
  damageFinder(texts, english)(text).map(({kind, start, end, read}) => `${kind}: ${text.slice(start, end)} → ${read}`)

describe('damage', () => {
  it.each([
    ['as thé Conference of thé States', ['accents: thé → the', 'accents: thé → the']],
    ['the text OFTHE recommendation', ['glued: OFTHE → OF THE']],
    ['the obligations ofthe States', ['glued: ofthe → of the']],
    ['all theLibraries of the region', ['glued: theLibraries → the Libraries']],
    ['under this artic1e of the law', ['letters: artic1e → article']],
    ['every pubIic Iibrary', ['letters: pubIic → public', 'letters: Iibrary → library']],
    ['an lnternational body', ['letters: lnternational → International']],
    ['the govemment and its people', ['letters: govemment → government']],
    ['access to infor mation', ['split: infor mation → information']],
    ['a strong li-braries network', ['hyphen: li-braries → libraries']],
    ['sustainable de- velopment', ['hyphen: de- velopment → development']],
    ['the Off ice of the President', ['split: Off ice → Office']],
    ['those who bene t from it, and speci c measures', ['ligature: bene t → benefit', 'ligature: speci c → specific']],
    ['under SDG l6 and by 2O3O', ['letters: l6 → 16', 'letters: 2O3O → 2030']],
    ['an e\uFFFDective measure', ['ligature: e\uFFFDective → effective']],
  ])('is found in %j', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it.each([
    'the Secrétariat Général de la Francophonie and the Académie des sciences',
    'Nonetheless the database of UNESDOC, OpenAIRE, e-infrastructures and GitHub',
    'co-operation, long-term plans, re-use, non-governmental and inter-institutional bodies',
    'Mr Hasan Asare, Ms Hasina Ofori and Mr José Rodríguez of Tobago',
    'as the policy1 says, see H2020, CO2, COVID-19, B2B, G77, the 21st century and 3D models',
    'pre- and post-harvest losses, short- and medium-term',
    'see https://www.ofthe.org/inthe/artic1e and write to ofthe@unesco.org',
    'metadata, healthcare, lifelong, nevertheless, wherever, forthcoming, understanding',
    'a modem, a stem and a clamour for a burn',
  ])('is not claimed in %j', (text) => {
    expect(find(text)).toEqual([])
  })

  it('that is not sure counts where the document is damaged elsewhere in the same way', () => {
    const text = 'the objéctives of the plan'
    expect(find(text)).toEqual([])
    const others = ['thé States ôf the region', 'it shàll be done for this', 'fôr the States and theîr people']
    expect(find(text, [text, ...others])).toEqual(['accents: objéctives → objectives'])
  })

  it('is not what the document writes often', () => {
    expect(find('the informationand system')).toEqual(['glued: informationand → information and'])
    expect(find('the govemment', Array(5).fill('the govemment'))).toEqual([])
  })

  it('lies in the text in order, and nowhere twice', () => {
    const word = fc.constantFrom(
      'thé',
      'ofthe',
      'Off',
      'ice',
      'li-',
      'braries',
      'artic1e',
      'l6',
      '(a)',
      'speci',
      'c',
      '\uFFFD',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), {maxLength: 30}), (parts) => {
        const text = parts.join(' ')
        const damage = damageFinder([text], english)(text)
        let from = 0
        for (const {start, end} of damage) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          from = end
        }
        for (const {start, end} of words(text, damage)) expect(end - start).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a damaged text', () => {
  const text = 'Seen ofthe artic1e O ce and 4'
  const damage = [
    {kind: 'glued' as const, start: 5, end: 10, read: 'of the'},
    {kind: 'letters' as const, start: 11, end: 18, read: 'article'},
    {kind: 'ligature' as const, start: 19, end: 23, read: 'Office'},
  ]

  it('gives the words that were meant, at the places where they stand', () => {
    expect(words(text, damage).map(({text: word, start, end}) => [word, text.slice(start, end)])).toEqual([
      ['Seen', 'Seen'],
      ['of', 'of'],
      ['the', 'the'],
      ['article', 'artic1e'],
      ['Office', 'O ce'],
      ['and', 'and'],
      ['4', '4'],
    ])
  })

  it('can be mended, and walked back to', () => {
    const whole = mended(text, damage)
    expect(whole.text).toBe('Seen of the article Office and 4')
    const back = (part: string) => {
      const at = whole.text.indexOf(part)
      const {start, end} = whole.original(at, at + part.length)
      return text.slice(start, end)
    }
    expect(['Seen', 'the', 'article Office', 'and 4', whole.text].map(back)).toEqual([
      'Seen',
      'ofthe',
      'artic1e O ce',
      'and 4',
      text,
    ])
  })

  it('is classified as what it says, and quoted as it stands', async () => {
    const classify = await classifier()
    const draft = 'Member States shouId give thé pubIic Iibraries ofthe region the means to meet SDG l6.'
    const {alignments, recognition, appraisal} = classify({text: draft, language: 'en'})
    expect({recognition, strength: appraisal.strength, addressee: appraisal.addressee}).toEqual({
      recognition: 'named',
      strength: 'recommendation',
      addressee: ['states'],
    })
    expect(alignments.find(({concept}) => concept === '16')?.evidence[0]?.quote).toBe('SDG l6')
    for (const {quote, start, end} of alignments.flatMap(({evidence}) => evidence)) {
      expect(draft.slice(start, end)).toBe(quote)
    }
  })
})

it('is not claimed in a language without a vocabulary', () => {
  expect(builtInVocabularies('de')).toBeNull()
  expect(builtInVocabularies('../en')).toBeNull()
})

it('does not hide the titles by which a passage is cited', async () => {
  const articles = ['Article 1', 'Artic1e 2', 'Arti-cle 3'].flatMap((title) => [
    title,
    'Each State party to this Convention shall support its public libraries.',
  ])
  const content = ['CONVENTION ON PUBLIC LIBRARIES', 'The States parties to this Convention,', ...articles].join('\n\n')
  const {passages} = await analyze({name: 'convention.txt', content}, {frameworks: []})
  const cited = passages.filter(({text}) => text.startsWith('Each')).map(({locator}) => locator.paragraph)
  expect(cited).toEqual(['Article 1', 'Article 2', 'Article 3'])
  expect(passages.map(({text}) => text).join('\n\n')).toBe(content)
})
