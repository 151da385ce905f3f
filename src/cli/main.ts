#!/usr/bin/env node
import {Command, Option} from 'commander'
import {packageVersion} from '../load/version.ts'

// Every command is imported when it runs, so that help and mistakes answer at once.
const program = new Command('alignary')
  .description(
    'Reads policy documents and shows where libraries can contribute: which Sustainable Development Goals\nand library roles each passage serves, who is asked and how strongly, quoted with paragraph and page.',
  )
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  alignary analyze strategy.pdf                   a report on one document, in the folder report
  alignary analyze policies/ --format html,json   a folder of documents
  alignary passages strategy.pdf                  how a document was read, a passage a line
  alignary frameworks show library-roles          what the library roles are

Nothing leaves this machine. Exit codes: 0 done, 1 a document failed, 2 misuse.`,
  )

reading(
  program
    .command('analyze')
    .description('Analyze documents and write a report of what they ask of libraries.')
    .argument(
      '[inputs...]',
      'files, folders or globs (.pdf .docx .html .md .txt); - for standard input; none for the bundled samples',
    )
    .option(
      '-f, --format <formats>',
      'what to write, parted by commas: html, markdown, json, csv, passages, xlsx, annotations, qdc, qdpx, briefing, letter',
      'html,markdown,json,csv',
    )
    .option('-o, --out <folder>', 'where to write it', 'report')
    .option(
      '--framework <name or folder>',
      'a framework to align with, by name, folder or .qdc codebook; give it again for more (default: sdg and library-roles)',
      collect,
    )
    .option('--min-score <number>', 'leave out what is scored below, from 0 to 1', '0.5')
    .option('--language <tag>', 'the language of the documents (default: found from each text)')
    .addOption(
      new Option('--kind <kind>', 'what the documents are (default: found from each text)').choices([
        'convention',
        'recommendation',
        'declaration',
        'strategy',
        'report',
        'policy',
        'other',
      ]),
    )
    .addOption(
      new Option('--stage <stage>', 'how far they have come (default: found from each text)').choices([
        'draft',
        'adopted',
      ]),
    )
    .option('--title <text>', 'the title of the report')
    .option('--corrections <file>', 'alignments that a person confirmed, rejected or added (YAML)')
    .option('--new-corrections <file>', 'write such a file to begin with: the first opportunities, as comments')
    .option('-q, --quiet', 'print no summary and no progress')
    .addHelpText(
      'after',
      `
Writes report.html, report.md, report.json and report.csv, and prints a summary.
The other formats are written where --format names them:
  passages     passages.csv: every passage, opportunity or not
  xlsx         report.xlsx: a workbook of opportunities and passages
  annotations  annotations.jsonld: W3C Web Annotations
  qdc, qdpx    codebook.qdc, project.qdpx: REFI-QDA codes, and passages coded
               with them, for NVivo, MAXQDA, ATLAS.ti, QualCoder
  briefing     briefing.docx: what a meeting needs, for Word and LibreOffice
  letter       letter.docx and letter.md: a letter to a National Commission or
               ministry on each document, to fill in and sign

Examples:
  alignary analyze strategy.pdf draft.docx
  alignary analyze 'policies/**/*.pdf' --format html --out report
  alignary analyze draft.pdf --corrections corrections.yml
  curl -s https://example.org/policy.html | alignary analyze - --title "The policy"`,
    )
    .action(async (inputs, options) => {
      process.exitCode = await (await import('./analyze.ts')).analyzeCommand(inputs, options)
    }),
)

reading(
  program
    .command('passages')
    .description('Print how a document was read: JSON Lines, one passage a line.')
    .argument('<file>', 'a document, or - for standard input')
    .option('--language <tag>', 'the language of the document (default: found from the text)')
    .addHelpText(
      'after',
      `
Each line has id, text, locator {headings, paragraph, page, lastPage, pdfPage,
lastPdfPage}, kind, part, context, notes, damage and confidence.
Every word of the body is printed once; running headers and footers are not. Useful when a citation looks odd.

Example:
  alignary passages strategy.pdf | grep '"paragraph":"14'`,
    )
    .action(async (file, options) => {
      process.exitCode = await (await import('./passages.ts')).passagesCommand(file, options)
    }),
)

program
  .command('classify')
  .description('Classify texts from standard input: JSON Lines in, JSON Lines out, in the same order.')
  .option(
    '--framework <name or folder>',
    'a framework to align with; give it again for more (default: sdg and library-roles)',
    collect,
  )
  .option('--min-score <number>', 'leave out what is scored below, from 0 to 1; 0 prints every concept', '0.5')
  .option('--language <tag>', 'the language of texts that do not state theirs (default: found from each)')
  .addHelpText(
    'after',
    `
A line is {"id", "text"}, with "context" (the sentence that opens the list), "language" and "kind" (of the document) optional.
A broken line gives a line with "error"; the rest go on, and the exit code is 1.

Example:
  echo '{"id": 1, "text": "Member States should promote adult literacy."}' | alignary classify`,
  )
  .action(async (options) => {
    process.exitCode = await (await import('./classify.ts')).classifyCommand(options)
  })

program
  .command('evaluate')
  .description('Measure how well texts are scored, against a coding of your own.')
  .requiredOption('--gold <file>', 'the coding: JSON Lines, a text a line; - for standard input')
  .option(
    '--framework <name or folder>',
    'a framework that the coding uses; give it again for more (default: sdg and library-roles)',
    collect,
  )
  .option('--level <name>', 'only this level: goal, target, role (default: all that the coding uses)')
  .option('--min-score <number>', 'a concept is found where it is scored so or more, from 0 to 1', '0.5')
  .option('--resamples <number>', 'for the 95 % intervals; 0 for none', '1000')
  .option('--language <tag>', 'the language of texts that do not state theirs (default: found from each)')
  .option('-f, --format <format>', 'what to print: terminal, markdown, json', 'terminal')
  .option(
    '-o, --out <folder or file>',
    'also write evaluation.md and evaluation.json into a folder, or a file.md, file.json or file.txt',
  )
  .addHelpText(
    'after',
    `
A line is {"text", "concepts": ["4", "4.6"]}, with "touched" (counts neither way), "among" (what was looked for),
"second" (another reader's concepts), "document", "framework", "context", "language", "kind", "id" and "note" optional.
Prints precision, recall, F1 and Cohen's kappa of each concept and of all, calibration, and how often the highest is right.
A broken line is told and left out, and the exit code is 1.

Example:
  alignary evaluate --gold coding.jsonl --level goal --out evaluation`,
  )
  .action(async (options) => {
    process.exitCode = await (await import('./evaluate.ts')).evaluateCommand(options)
  })

const frameworks = program.command('frameworks').description('List, show or check frameworks.')
frameworks
  .command('list')
  .description('List the built-in frameworks.')
  .addHelpText('after', '\nExample:\n  alignary frameworks list')
  .action(async () => (await import('./frameworks.ts')).listCommand())
frameworks
  .command('show')
  .description('Print the concepts of a framework with their definitions.')
  .argument('<name>', 'a built-in framework, or the folder of one')
  .addHelpText(
    'after',
    '\nExamples:\n  alignary frameworks show library-roles\n  alignary frameworks show ./my-framework',
  )
  .action(async (name) => (await import('./frameworks.ts')).showCommand(name))
frameworks
  .command('check')
  .description('Check a framework: its form, and every rule against its examples and counter-examples.')
  .argument('<folder>', 'the folder with framework.json, concepts.csv and codebooks, or the name of a built-in one')
  .addHelpText(
    'after',
    '\nPrints file:line:column for each fault. Exit code 1 where there is one.\n\nExample:\n  alignary frameworks check ./my-framework',
  )
  .action(async (folder) => {
    process.exitCode = await (await import('./frameworks.ts')).checkCommand(folder)
  })

/** With the options of all commands that read documents, behind its own. */
function reading(command: Command): Command {
  return command
    .option('--password <password>', 'for an encrypted PDF')
    .option('--ocr', 'recognize the text of PDF pages that are pictures (needs tesseract.js: see the README)')
    .option('--ocr-languages <codes>', 'the same, in these languages: eng,fra (default: that of --language, or eng)')
    .option('--max-pages <number>', 'read no more pages of a PDF', '2000')
    .option('--max-bytes <number>', 'refuse larger files', '200000000')
    .option('--timeout <seconds>', 'give up a document that takes longer to read (default: 120, with --ocr 3600)')
}

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value]
}

const {run} = await import('./run.ts')
await run(program)
