import type {Analysis} from '../model/analysis.ts'
import {codes} from './codebook.ts'
import {conceptGuid, documentGuid, guid, passageGuid} from './guid.ts'
import {type Lookup, lookup} from './lookup.ts'
import {kindPhrase} from './phrases.ts'
import {type Placed, type SourceText, sourceTexts} from './source-text.ts'
import {element, type Markup, xml} from './xml.ts'
import {zip} from './zip.ts'

/**
 * The analysis as a REFI-QDA project: the codes, the text of each document, and every passage that is aligned with a concept as a coded
 * segment. NVivo, MAXQDA, ATLAS.ti, QualCoder and others import it.
 */
export function qdpx(analysis: Analysis): Uint8Array {
  const found = lookup(analysis)
  const {provenance, documents, passages} = analysis
  const {tool, version, options} = provenance
  const user = guid('user', tool)
  const sources = sourceTexts(documents, passages)
  const list = codes(found)
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: options.title,
      origin: `${tool} ${version}`,
      creatingUserGUID: user,
    },
    [
      element('Users', {}, [element('User', {guid: user, name: tool})]),
      ...(list === null ? [] : [element('CodeBook', {}, [list])]),
      ...(sources.length === 0
        ? []
        : [
            element(
              'Sources',
              {},
              sources.map((source) => textSource(source, user, found)),
            ),
          ]),
    ],
  )
  return zip({
    'project.qde': xml(project),
    ...Object.fromEntries(sources.map(({document, text}) => [`Sources/${documentGuid(document)}.txt`, text])),
  })
}

function textSource({document, passages}: SourceText, user: string, found: Lookup): Markup {
  const id = documentGuid(document)
  return element(
    'TextSource',
    {guid: id, name: document.title, plainTextPath: `internal://${id}.txt`, creatingUser: user},
    [
      element('Description', {}, [
        `${document.name}, ${kindPhrase(document, found.words)}, SHA-256 ${document.sha256}`,
      ]),
      ...passages
        .filter(({passage}) => passage.alignments.length > 0)
        .map((placed) => selection(placed, passageGuid(document, placed.passage), user, found)),
    ],
  )
}

function selection({passage, start, end}: Placed, id: string, user: string, found: Lookup): Markup {
  return element(
    'PlainTextSelection',
    {guid: id, name: found.citation(passage), startPosition: start, endPosition: end, creatingUser: user},
    passage.alignments.map(({framework, concept}) =>
      element('Coding', {guid: guid('coding', id, framework, concept), creatingUser: user}, [
        element('CodeRef', {targetGUID: conceptGuid(framework, concept)}),
      ]),
    ),
  )
}
