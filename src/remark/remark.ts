import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {analyze} from '../analyze.ts'
import type {Analysis} from '../model/analysis.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {Reader} from '../model/reader.ts'
import type {AnalyzeOptions} from '../options.ts'
import {matterOf} from '../read/markdown.ts'
import {lookup} from '../report/lookup.ts'
import {blocksOf} from '../segment/block.ts'
import {opportunityMessage} from './message.ts'

declare module 'mdast' {
  interface Data {
    /** What Alignary found in the block: a heading, paragraph, row of a table, or paragraph of a list item or footnote. */
    alignary?: AnalyzedPassage
  }
}

declare module 'vfile' {
  interface DataMap {
    alignary: Analysis
  }
}

/** Options of `analyze`, but for those that tell how files are opened. */
export type RemarkAlignaryOptions = Pick<
  AnalyzeOptions,
  'frameworks' | 'minScore' | 'language' | 'kind' | 'stage' | 'title' | 'matchers' | 'corrections'
>

const SOURCE = 'alignary'

/**
 * A plugin of unified for those who process Markdown with remark. It changes no words of the tree, and finds what `analyze` finds; HTML in the
 * Markdown is passed over.
 *
 * - `node.data.alignary` of each block with words is its passage: alignments with their evidence, recognition, appraisal
 * - `file.messages` has an information for each opportunity, the most promising first, where its passage stands (`alignary:opportunity`;
 *   its `note` is the suggested request, where there is one), and a warning for each problem
 * - `file.data.alignary` is the whole analysis, for `report`
 *
 * @param options those of `analyze` that are not about opening files
 * @throws {AlignaryError} `bad-option`, `bad-framework`, `bad-corrections`, when the processor runs
 * @example
 * import {remark} from 'remark'
 * import remarkAlignary from 'alignary/remark'
 * const file = await remark().use(remarkAlignary, {kind: 'strategy'}).process('Member States should support libraries.')
 * for (const message of file.messages) console.log(String(message))
 */
export default function remarkAlignary(
  options: RemarkAlignaryOptions = {},
): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const blocks = blocksOf(tree)
    if (blocks.length === 0) return
    const name = file.basename ?? 'document.md'
    // The tree is at hand, so that the content is only a check sum's, and a message that a file is empty would be wrong.
    const content = String(file).trim() === '' ? blocks.map(({text}) => text).join('\n\n') : String(file)
    const analysis = await analyze({name, content}, {...options, readers: [readerOf(tree)]})
    const found = lookup(analysis)
    const nodes = new Map(analysis.passages.map((passage, at) => [passage.id, {passage, node: blocks[at]?.node}]))
    for (const {passage, node} of nodes.values()) if (node) node.data = {...node.data, alignary: passage}
    for (const entry of found.entries) {
      const {reason, note} = opportunityMessage(entry, found)
      const place = nodes.get(entry.passage.id)?.node?.position
      const message = file.info(reason, {source: SOURCE, ruleId: 'opportunity', ...(place && {place})})
      if (note !== null) message.note = note
    }
    for (const {message, rule} of analysis.problems) file.message(message, {source: SOURCE, ruleId: rule})
    file.data.alignary = analysis
  }
}

/** The tree as it is, whatever the content looks like. */
function readerOf(tree: Root): Reader {
  return {
    mediaType: 'text/markdown',
    extensions: [],
    sniff: () => true,
    async read(file) {
      const matter = matterOf(tree, file)
      const title = typeof matter['title'] === 'string' ? matter['title'].trim() : ''
      return {tree, title: title || null, pages: null, matter}
    },
  }
}
