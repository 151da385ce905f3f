const columns = 'notation,level,broader,label_en,definition,related,actions,sources,uri'

interface Parts {
  header?: string
  columns?: string
  concept?: string
  any?: string
  examples?: string
  counterExamples?: string
  /** A key that no rule has. */
  anny?: string
}

/** The least framework there can be: one concept and one rule. Parts of it may be replaced, to see what is said. */
export function archives(parts: Parts = {}): Record<string, string> {
  const {
    concept = 'A',
    any = '[archive]',
    examples = '[The archives open.]',
    counterExamples = '["The archive, a film, opens."]',
  } = parts
  return {
    'framework.json': parts.header ?? '{"name": "archives", "title": "Archives", "version": "1", "levels": ["topic"]}',
    'concepts.csv': `${parts.columns ?? columns}\nA,topic,,Archives,Where records are kept,,,,\n`,
    'codebook.en.yml': `language: en
rules:
  - id: A.archives
    concept: ${concept}
    any: ${any}
    examples: ${examples}
    counterExamples: ${counterExamples}
${parts.anny ? `    anny: ${parts.anny}\n` : ''}    unless: [film]
`,
  }
}
