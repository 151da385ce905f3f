// Characters that no letter needs and that can harm a page: control characters, and the invisible marks that turn the
// direction of all that follows. Marks that only place a neighbour (U+200E, U+200F, U+061C) stay.
const CONTROL = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu
const OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/g
const LONE_SURROGATE = /\p{Cs}/gu

/** Text of a document, fit to stand in any report. Its letters stay as they are. */
export function clean(text: string): string {
  return text.replace(CONTROL, '').replace(OVERRIDE, '').replace(LONE_SURROGATE, '\uFFFD')
}
