import {AlignaryError} from '../errors.ts'
import type {Analysis} from '../model/analysis.ts'
import {codes} from './codebook.ts'
import {lookup} from './lookup.ts'
import {element, xml} from './xml.ts'

/**
 * The concepts of an analysis as a REFI-QDA codebook, which NVivo, MAXQDA, ATLAS.ti, QualCoder and others import.
 *
 * @throws {AlignaryError} `bad-option` where the analysis was made with no framework: a codebook has one code at least
 */
export function qdc(analysis: Analysis): string {
  const {tool, version} = analysis.provenance
  const list = codes(lookup(analysis))
  if (list === null)
    throw new AlignaryError('bad-option', 'The analysis was made with no framework, so there are no codes. Name one.')
  return xml(element('CodeBook', {xmlns: 'urn:QDA-XML:codebook:1.0', origin: `${tool} ${version}`}, [list]))
}
