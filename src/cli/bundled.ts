import {join} from 'node:path'
import {dataFolder} from '../load/paths.ts'

/** The sample documents that come with the package: what is analyzed when no document is named. */
export function bundledSamples(): string[] {
  const folder = join(dataFolder(), '..', 'fixtures')
  return [
    'medium-term-strategy.md',
    'draft-recommendation-open-science.pdf',
    'draft-recommendation-ethics-of-ai.docx',
  ].map((file) => join(folder, file))
}
