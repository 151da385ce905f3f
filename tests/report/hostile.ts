import type {Analysis} from '../../src/model/analysis.ts'
import {sampleAnalysis} from './sample.ts'

export const attacks = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(2)>',
  '"onmouseover="alert(3)',
  "' autofocus onfocus='alert(4)",
  '&lt;b&gt; &amp; <!-- --> ]]>',
  '[click](javascript:alert(5)) ![x](https://example.org/x.png)',
  '| a | b |\n| - | - |\n# heading',
  '=HYPERLINK("https://example.org","x")',
  'abc\u202Edef\u2066ghi',
  'nul\u0000 bell\u0007 lone \uD800 end',
  '</style><style>*{display:none}</style>',
  '{{7*7}} `code`',
]

/** The sample with an attack wherever a document, a file name or a framework has a say. */
export function hostileAnalysis(): Analysis {
  const analysis = sampleAnalysis()
  const attack = (n: number): string => attacks.map((_, k) => attacks[(n + k) % attacks.length]).join(' ')
  for (const [n, document] of analysis.documents.entries()) {
    document.title = attack(n)
    document.name = attack(n + 1)
    document.basis = {kind: attack(n + 2), stage: attack(n + 3)}
    document.language = '"><script>alert(8)</script>'
  }
  for (const [n, passage] of analysis.passages.entries()) {
    passage.text += ` ${attack(0)}`
    passage.context = attack(n)
    passage.language = '"><script>alert(9)</script>'
    passage.locator.headings = [attack(n + 1)]
    passage.locator.paragraph = attack(n + 2)
    passage.locator.page = attack(n + 3)
  }
  for (const concept of analysis.coverage.concepts) {
    concept.label = attack(0)
    concept.task = attack(1)
    concept.uri = 'javascript:alert(10)'
  }
  for (const problem of analysis.problems) problem.message = attack(0)
  for (const id of Object.keys(analysis.actions)) analysis.actions[id] = attack(0)
  analysis.provenance.options.title = attack(0)
  return analysis
}
