import type {Analysis} from '../model/analysis.ts'
import {correctionsSection} from './html-corrections.ts'
import {coverageSection, endSections} from './html-end.ts'
import {type Html, html as page, trusted} from './html-escape.ts'
import {missingSection} from './html-missing.ts'
import {matrixSection} from './html-matrix.ts'
import {opportunitiesSection} from './html-opportunities.ts'
import {script} from './html-script.ts'
import {style} from './html-style.ts'
import {passagesSections} from './html-passages.ts'
import {navigation, summarySection} from './html-summary.ts'
import {lookup} from './lookup.ts'

/**
 * The report as one page that needs nothing else: no network, no font, no other file. It opens from a mail attachment,
 * prints to A4, and can be read with its script switched off.
 */
export async function html(analysis: Analysis): Promise<string> {
  const found = lookup(analysis)
  const {words} = found
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
${navigation(found)}
<main data-open="${words.open}" data-close="${words.close}">
${sections(found)}
</main>
<script>${trusted(script)}</script>
</body>
</html>
`.source
}

function sections(found: ReturnType<typeof lookup>): Html[] {
  return [
    summarySection(found),
    matrixSection(found),
    opportunitiesSection(found),
    missingSection(found),
    passagesSections(found),
    coverageSection(found),
    correctionsSection(found),
    endSections(found),
  ]
}

async function hash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
