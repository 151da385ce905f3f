import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {RemarkAlignaryOptions} from './remark.ts'

/** The plugin for CommonJS: the ES module, imported when the processor first runs. */
export default function remarkAlignary(
  options: RemarkAlignaryOptions = {},
): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const plugin = await import('./remark.js')
    await plugin.default(options)(tree, file)
  }
}
