import {word} from './helpers.ts'
import {type Block, type List, type Text, textsOf, type Words} from './made.ts'

/** How a format writes a run of words: plain words, a stretch set apart, a line break, the mark of a note. */
interface Runs {
  plain(words: string): string
  strong(words: string): string
  link(words: string): string
  break: string
  mark(note: number): string
}

/** Tells each note its number, from 1. */
function numbered(blocks: Block[]): {notes: Words[]; numberOf: Map<Text, number>} {
  const noted = textsOf(blocks).filter(({note}) => note !== null)
  return {notes: noted.map(({note}) => note ?? []), numberOf: new Map(noted.map((text, i) => [text, i + 1]))}
}

const capital = ([first = '', ...rest]: Words): string =>
  [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')

function runs({words, style}: Text, as: Runs, number: number | undefined, stop: string): string {
  const middle = Math.ceil(words.length / 2)
  const [head, tail] = [capital(words.slice(0, middle)), words.slice(middle).join(' ')]
  const mark = number === undefined ? '' : as.mark(number)
  if (tail === '') return as.plain(head + stop) + mark
  if (style === 'break') return as.plain(head) + as.break + as.plain(tail + stop) + mark
  if (style === 'plain') return as.plain(`${head} ${tail}${stop}`) + mark
  return as.plain(`${head} `) + as[style](tail) + as.plain(stop) + mark
}

function writer(blocks: Block[], as: Runs) {
  const {notes, numberOf} = numbered(blocks)
  return {
    notes: notes.map((words) => `${capital(words)}.`),
    sentence: (text: Text) => runs(text, as, numberOf.get(text), '.'),
    phrase: (text: Text) => runs(text, as, numberOf.get(text), ''),
  }
}

export function asMarkdown(blocks: Block[]): string {
  const {notes, sentence, phrase} = writer(blocks, {
    plain: (words) => words,
    strong: (words) => `**${words}**`,
    link: (words) => `[${words}](https://example.org/a)`,
    break: '<br>',
    mark: (note) => `[^${note}]`,
  })
  const indented = (text: string, by: number) => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`)
  const flow = (all: Block[]): string => all.map(one).join('\n\n')
  const items = ({ordered, items}: List): string => {
    const written = items.map(({text, below}, index) => {
      const mark = ordered ? `${index + 1}. ` : '- '
      return mark + indented(below.length > 0 ? `${sentence(text)}\n\n${flow(below)}` : sentence(text), mark.length)
    })
    // A comment keeps lists apart that stand one below the other.
    return `${written.join('\n')}\n\n<!-- -->`
  }
  const one = (block: Block): string => {
    if (block.type === 'title') return `${'#'.repeat(block.depth)} ${phrase(block.text)}`
    if (block.type === 'paragraph') return sentence(block.text)
    if (block.type === 'quote') return flow(block.blocks).replace(/^/gm, '> ')
    if (block.type === 'list') return items(block)
    const [head, ...rows] = block.rows.map((row) => `| ${row.map(phrase).join(' | ')} |`)
    return [head, `|${' - |'.repeat(block.rows[0]?.length ?? 0)}`, ...rows].join('\n')
  }
  return [flow(blocks), ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join('\n\n')
}

export function asHtml(blocks: Block[]): string {
  const {notes, sentence, phrase} = writer(blocks, {
    plain: (words) => words,
    strong: (words) => `<b>${words}</b>`,
    link: (words) => `<a href="/a">${words}</a>`,
    break: '<br/>',
    mark: (note) => `<sup><a href="#n${note}" id="r${note}">${note}</a></sup>`,
  })
  const flow = (all: Block[]): string => all.map(one).join('\n')
  const one = (block: Block): string => {
    if (block.type === 'title') return `<h${block.depth}>${phrase(block.text)}</h${block.depth}>`
    if (block.type === 'paragraph') return `<p>${sentence(block.text)}</p>`
    if (block.type === 'quote') return `<blockquote>${flow(block.blocks)}</blockquote>`
    if (block.type === 'list') {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map(({text, below}) => `<li>${sentence(text)}${flow(below)}</li>`).join('\n')}</${tag}>`
    }
    const rows = block.rows.map((row, index) => {
      const tag = index === 0 ? 'th' : 'td'
      return `<tr>${row.map((text) => `<${tag}>${phrase(text)}</${tag}>`).join('')}</tr>`
    })
    return `<table>${rows.join('\n')}</table>`
  }
  const items = notes.map((note, index) => `<li id="n${index + 1}">${note} <a href="#r${index + 1}">↩</a></li>`)
  const list = items.length > 0 ? `<ol>${items.join('\n')}</ol>` : ''
  return `<!doctype html><html><head><title>Made</title></head><body>\n${flow(blocks)}\n${list}</body></html>`
}

/** Text with its lines broken at a width, or one paragraph a line. */
export function asText(blocks: Block[], width: number): string {
  const same = (words: string) => words
  const mark = (note: number) => ` [${note}]`
  const {notes, sentence, phrase} = writer(blocks, {plain: same, strong: same, link: same, break: ' ', mark})
  const wrap = (text: string, indent = ''): string => {
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + word.length < width) lines.push(`${lines.pop()} ${word}`)
      else lines.push(indent + word)
    }
    return lines.join('\n')
  }
  const flow = (all: Block[], indent: string): string => all.map((block) => one(block, indent)).join('\n\n')
  const one = (block: Block, indent: string): string => {
    if (block.type === 'title') return wrap(phrase(block.text))
    if (block.type === 'paragraph') return wrap(sentence(block.text), indent)
    if (block.type === 'quote') return flow(block.blocks, `${indent}    `)
    if (block.type === 'table') return block.rows.map((row) => row.map(phrase).join('\t')).join('\n')
    const items = block.items.map(({text, below}, index) => {
      const own = wrap(`${block.ordered ? `${index + 1}.` : '-'} ${sentence(text)}`, indent)
      return below.length > 0 ? `${own}\n${flow(below, `${indent}  `)}` : own
    })
    return items.join('\n')
  }
  return [flow(blocks, ''), ...notes.map((note, index) => wrap(`[${index + 1}] ${note}`))].join('\n\n')
}

const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

/** Word: each list is one of its own of the definition for numbers or for bullets. */
export function asDocx(blocks: Block[], notesAs: 'footnote' | 'endnote'): Uint8Array {
  const {notes, sentence, phrase} = writer(blocks, {
    plain: (words) => run(words),
    strong: (words) => run(words, '<w:b/>'),
    link: (words) => `<w:hyperlink w:anchor="a">${run(words)}</w:hyperlink>`,
    break: '<w:r><w:br/></w:r>',
    mark: (note) => `<w:r><w:${notesAs}Reference w:id="${note}"/></w:r>`,
  })
  const lists: List[] = []
  const block = (properties: string, runs: string) => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
  const flow = (all: Block[], level = 0): string => all.map((block) => one(block, level)).join('')
  const one = (content: Block, level: number): string => {
    switch (content.type) {
      case 'title':
        return block(`<w:pStyle w:val="Heading${content.depth}"/>`, phrase(content.text))
      case 'paragraph':
        return block('', sentence(content.text))
      case 'quote':
        return flow(content.blocks)
      case 'list': {
        const number = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${lists.push(content)}"/></w:numPr>`
        return content.items.map(({text, below}) => block(number, sentence(text)) + flow(below, level + 1)).join('')
      }
      default: {
        const cell = (text: Text) => `<w:tc>${block('', phrase(text))}</w:tc>`
        return `<w:tbl>${content.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
      }
    }
  }
  const body = flow(blocks)
  const definition = (id: number, format: string, text: (level: number) => string) => {
    const levels = Array.from({length: 9}, (_, i) => {
      return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(i)}"/></w:lvl>`
    })
    return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
  }
  const numbering = [
    definition(0, 'bullet', () => '•'),
    definition(1, 'decimal', (level) => `%${level + 1}.`),
    ...lists.map(({ordered}, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${ordered ? 1 : 0}"/></w:num>`),
  ]
  const written = notes.map((note, index) => `<w:${notesAs} w:id="${index + 1}">${block('', run(note))}</w:${notesAs}>`)
  return word({body, numbering: numbering.join(''), [`${notesAs}s`]: written.join('')})
}
