import type {Analysis} from '../../model/analysis.ts'
import {correctionsSection} from './corrections.ts'
import {coverageSection} from './coverage.ts'
import {documentsSection} from './documents.ts'
import {endSections} from './end.ts'
import {type Html, html as page, trusted} from './escape.ts'
import {missingSection} from './missing.ts'
import {matrixSection} from './matrix.ts'
import {opportunitiesSection} from './opportunities.ts'
import {script} from './script.ts'
import {style} from './style.ts'
import {passagesSections} from './passages.ts'
import {navigation, summarySection} from './summary.ts'
import {type View, viewOf} from './view.ts'

/**
 * The report as one page that needs nothing else: no network, no font, no other file. It opens from a mail attachment,
 * prints to A4 and Letter, and can be read with its script switched off.
 */
export async function html(analysis: Analysis): Promise<string> {
  const view = viewOf(analysis)
  const {words} = view
  const [styleHash, scriptHash] = await Promise.all([hash(style), hash(script)])
  // Only this very style and this very script may run, and nothing may be fetched or sent.
  const policy = `default-src 'none'; style-src ${styleHash}; script-src ${scriptHash}; img-src data:; base-uri 'none'; form-action 'none'`
  return page`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${analysis.provenance.tool} ${analysis.provenance.version}">
<link rel="icon" href="data:,">
<title>${analysis.provenance.options.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#opportunities">${words.label.skip}</a>
${navigation(view)}
<main data-open="${words.open}" data-close="${words.close}">
${sections(view)}
</main>
<script>${trusted(script)}</script>
</body>
</html>
`.source
}

function sections(view: View): Html[] {
  return [
    summarySection(view),
    matrixSection(view),
    documentsSection(view),
    opportunitiesSection(view),
    missingSection(view),
    passagesSections(view),
    coverageSection(view),
    correctionsSection(view),
    endSections(view),
  ]
}

async function hash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
