import {toString as textOf} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {markdown} from '../../src/report/markdown.ts'
import {sampleAnalysis} from './sample.ts'

// Each means something to GitHub or to pandoc: a formula, a raised or lowered letter, a citation, a note, TeX, a box.
const signs =
  'US$5 and $x$; a^2^, H~2~O, [@smith, p. 3], @jones, [^1], \\begin{x}{.c}, ~~gone~~, :::{.n}, #tag, *a* _b_'

test('signs of other dialects stand for themselves, on GitHub and in pandoc', () => {
  const analysis = sampleAnalysis()
  for (const passage of analysis.passages) passage.text += ` ${signs}`
  for (const document of analysis.documents) document.title = signs
  const text = markdown(analysis)
  expect(text).toContain('US\\$5')
  // A sign is escaped where an odd number of backslashes stands before it.
  expect(text.match(/(?<!\\)(?:\\\\)*[$^@]/g)).toBeNull()
  const read = textOf(unified().use(remarkParse).use(remarkGfm).parse(text))
  expect(read.split(signs).length - 1).toBe(text.split('US\\$5').length - 1)
})
