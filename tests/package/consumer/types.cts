import alignary = require('alignary')
import remark = require('alignary/remark')

const stem: alignary.Reader['sniff'] = (bytes) => bytes.length > 0
const reading = (file: Parameters<alignary.Reader['read']>[0]): string | undefined => file.stem

export const html = alignary.analyze(['a.md']).then((analysis) => alignary.report(analysis, 'html'))
export const used = {stem, reading}

export const plugin: ReturnType<typeof remark.default> = remark.default({kind: 'strategy', frameworks: ['sdg']})
