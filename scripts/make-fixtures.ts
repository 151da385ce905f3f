/** Makes the bundled PDF and Word documents from their sources: `npx tsx scripts/make-fixtures.ts`. */
import {writeFile} from 'node:fs/promises'
import {makeDocx} from './fixtures/docx.ts'
import {makePdf} from './fixtures/pdf.ts'
import {readSource} from './fixtures/source.ts'

const fixtures = new URL('../fixtures/', import.meta.url)

const openScience = await readSource(new URL('sources/draft-recommendation-open-science.md', fixtures))
await writeFile(new URL('draft-recommendation-open-science.pdf', fixtures), await makePdf(openScience))

const ethics = await readSource(new URL('sources/draft-recommendation-ethics-of-ai.md', fixtures))
await writeFile(new URL('draft-recommendation-ethics-of-ai.docx', fixtures), await makeDocx(ethics))
