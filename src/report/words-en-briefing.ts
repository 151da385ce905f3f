// The words that only a briefing has, in English.

export const briefing = {
  made: (tool: string, version: string) => `Made with ${tool} ${version}`,
  summary: 'Summary',
  recognitions: 'Recognitions to cite',
  missing: 'Where libraries are missing',
  opportunities: 'Opportunities by role',
  annex: 'Annex: method and limits',
  where: 'Where',
  quote: 'Quote',
  how: 'How libraries are recognised',
  role: 'Library role',
  others: 'Others that are named',
  /** What a table or list does not show. */
  rest: (n: number) => `${n} more ${n === 1 ? 'is' : 'are'} in the full report.`,
  damaged: (n: number) =>
    n === 1
      ? 'One passage is left out here, since its text is damaged in the file. It is in the full report.'
      : `${n} passages are left out here, since their text is damaged in the file. They are in the full report.`,
  statements: (n: number) =>
    `${n} ${n === 1 ? 'passage that neither asks' : 'passages that neither ask'} for anything nor ${n === 1 ? 'speaks' : 'speak'} of libraries ${n === 1 ? 'is' : 'are'} in the full report only.`,
  long: (letters: number) => `This is the beginning of ${letters} letters: read them all before you quote any.`,
  method: [
    'The documents were read paragraph by paragraph. Coding rules and models trained on coded passages, all of them open, score each passage for library roles and for the Sustainable Development Goals; no text left the machine.',
    'What a passage asks, of whom and how strongly is read from its wording and from the kind of text: “shall” obliges only in a text that binds.',
    'A passage names libraries, covers them by a wider term (also one that the document itself defines as including libraries), or does not mention them.',
    'Quotes are whole passages, with the sentence that opens their list before “[…]”. Of very long passages only the beginning is shown, and that is said.',
  ],
  methodTitle: 'Method',
}
