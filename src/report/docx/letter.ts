import type {Analysis} from '../../model/analysis.ts'
import {fieldsIn} from '../letter/fields.ts'
import {type Sheet, sheets} from '../letter/letter.ts'
import {lookup} from '../lookup.ts'
import type {Words} from '../words.ts'
import type {Markup} from '../xml.ts'
import {paragraph, type ParagraphOptions} from './blocks.ts'
import {wordFile} from './parts.ts'

/** The letters on the documents of an analysis as a Word document, each on a page of its own. */
export function letterDocx(analysis: Analysis): Uint8Array {
  const {words, ...found} = lookup(analysis)
  const all = sheets({...found, words})
  const blocks = all.flatMap((sheet, at) => sheetBlocks(sheet, at > 0, words))
  const none = [paragraph(words.letter.nothing.none)]
  return wordFile(blocks.length > 0 ? blocks : none, analysis.provenance.options.title, words.language)
}

function sheetBlocks(sheet: Sheet, newPage: boolean, words: Words): Markup[] {
  const {open, close} = words
  const line = (text: string, options?: ParagraphOptions) => paragraph(fieldsIn(text, words), options)
  if (!('letter' in sheet)) {
    return [
      line(sheet.title, {style: 'Heading1', newPage}),
      line(sheet.why),
      ...(sheet.left.length > 0 ? [line(words.letter.nothing.but)] : []),
      ...sheet.left.map((one) => line(`– ${one}`)),
    ]
  }
  const {letter} = sheet
  return [
    ...letter.sender.map((text, at) => line(text, {style: 'Small', newPage: newPage && at === 0})),
    line(letter.date, {style: 'Apart'}),
    ...letter.recipient.map((text) => line(text, {style: 'Small'})),
    paragraph([...fieldsIn(letter.subject, words).map((one) => (typeof one === 'string' ? {strong: one} : one))], {
      style: 'Apart',
    }),
    line(letter.greeting),
    ...letter.opening.map((text) => line(text)),
    ...letter.points.flatMap(({intro, leadIn, quote, request}, at) => [
      paragraph([{strong: `${at + 1}. `}, intro], {style: 'Point', withNext: true}),
      ...(leadIn === null ? [] : [paragraph(`${open}${leadIn} […]`, {style: 'Quote', withNext: true})]),
      paragraph(`${leadIn === null ? open : ''}${quote}${close}`, {style: 'Quote'}),
      line(request),
    ]),
    ...letter.closing.map((text, at) => line(text, at === 0 ? {style: 'Point'} : {})),
    ...letter.signature.map((text, at) => line(text, at === 1 ? {style: 'Apart'} : {withNext: at === 0})),
  ]
}
