import {describe, expect, it} from 'vitest'
import {readAs} from './helpers.ts'

const body = 'Member States should support libraries in carrying out this Recommendation and in reporting on it.'

describe('HTML', () => {
  it('reads the article and leaves out what stands around it', async () => {
    const {texts, result} = await readAs(
      'a.html',
      `<!doctype html><html><head><title>On Reading | Site</title><style>p {}</style></head><body>
      <header><a href="/">Home</a> Our site</header><nav><ul><li>About</li></ul></nav>
      <div class="cookie-banner">We use cookies.</div>
      <main><article><header><h1>On Reading</h1></header><p>${body}</p><form><label>Mail</label><input></form></article>
      <aside>Related</aside></main><footer>Contact</footer><script>x()</script></body></html>`,
    )
    expect(texts).toEqual(['On Reading', body])
    expect(result?.title).toBe('On Reading')
  })

  it('reads all of a page that marks no article, but for its menus', async () => {
    const menu = '<ul><li><a href="/a">One page</a><li><a href="/b">Another page</a><li><a href="/c">A third</a></ul>'
    const contents = '<ul><li><a href="#a">Aims</a><li><a href="#b">Means</a><li><a href="#c">Follow-up</a></ul>'
    const {texts} = await readAs('a.html', `<body>${menu}${contents}<p>${body}</p></body>`)
    expect(texts).toEqual(['AimsMeansFollow-up', body])
  })

  it('keeps titles that unfold their sections, and the title above what is marked as text', async () => {
    const unfold = `<h2><button aria-expanded="false">1. Scope</button></h2><div><p>${body}</p></div>`
    const {blocks} = await readAs(
      'a.html',
      `<header><a href="/">Site</a><h1>Policy</h1></header><main>${unfold}</main>`,
    )
    expect(blocks.map(({type, text}) => [type, text])).toEqual([
      ['h1', 'Policy'],
      ['h2', '1. Scope'],
      ['paragraph', body],
    ])
  })

  it('keeps what a click unfolds, and hides what is hidden', async () => {
    const hidden = `<div id="two" hidden>${body}</div><div hidden><p>Hidden.</p></div><div id="menu" style="display: none"><a href="/a">Home</a></div>`
    const {texts} = await readAs(
      'a.html',
      `<div class="header"><h2>Decree</h2></div><a href="#menu">≡</a><p>One.</p><button aria-controls="two">Two</button>${hidden}`,
    )
    expect(texts).toEqual(['Decree', '≡', 'One.', body])
  })

  it('joins no number without words to the next number', async () => {
    const {texts} = await readAs('a.html', '<h1>Decree</h1><p>(1)</p><p>(2) Two.</p><p>3.</p><p>Three.</p>')
    expect(texts).toEqual(['Decree', '(1)', '(2) Two.', '3. Three.'])
  })

  it('takes the numbers of a list from its style, its values, or its text', async () => {
    const {result} = await readAs(
      'a.html',
      `<ol style="list-style-type: lower-alpha"><li>One<li value="28">Two</ol><ol><li>(a) One<li>(b) Two</ol>`,
    )
    expect(result?.tree.children).toMatchObject([
      {ordered: true, children: [{data: {marker: 'a.'}}, {data: {marker: 'ab.'}}]},
      {ordered: false},
    ])
  })

  it('keeps a page that is wrapped in a form', async () => {
    expect((await readAs('a.html', `<form id="aspnet"><p>${body}</p></form>`)).texts).toEqual([body])
  })

  it('takes apart tables that only place text, and parts paragraphs at double breaks', async () => {
    const {blocks} = await readAs(
      'a.html',
      `<table><tr><td class="menu"><a href="/x">Home</a></td><td><table><tr><td>
      <span>Article 1</span><br><br>1. ${body}<br>&nbsp;<br>(a) ${body}</td></tr></table></td></tr></table>`,
    )
    expect(blocks.map(({type, text}) => [type, text.trim()])).toEqual([
      ['h3', 'Article 1'],
      ['paragraph', `1. ${body}`],
      ['paragraph', `(a) ${body}`],
    ])
  })

  it('keeps tables of data, each cell one run of words', async () => {
    const {result} = await readAs(
      'a.html',
      '<table><tr><th>Goal</th><th>Act</th></tr><tr><td><p>Four</p><p>Education</p></td><td>Read</td></tr></table>',
    )
    expect(result?.tree.children[0]).toMatchObject({
      type: 'table',
      children: [{type: 'tableRow'}, {type: 'tableRow'}],
    })
    expect(JSON.stringify(result?.tree)).not.toContain('FourEducation')
  })

  it('keeps captions before their tables, and headers of sections', async () => {
    const {blocks} = await readAs(
      'a.html',
      `<section><header><h2>Means</h2></header><p>${body}</p></section>
      <table><caption>Means by goal</caption><tr><th>Goal</th><th>Means</th></tr><tr><td>4</td><td>All of<ul><li>books</li><li>staff</li></ul></td></tr></table>`,
    )
    expect(blocks.map(({type, role, text}) => [type, role, text.replace(/\s+/g, ' ').trim()])).toEqual([
      ['h2', undefined, 'Means'],
      ['paragraph', undefined, body],
      ['paragraph', 'caption', 'Means by goal'],
      ['table', undefined, 'GoalMeans4All of books staff'],
    ])
  })

  it('makes notes of footnotes, so that a mark is no word of the text', async () => {
    const {blocks, result} = await readAs(
      'a.html',
      `<p>Open access<sup><a href="#n1" id="r1">[1]</a></sup> is asked for.</p><ol><li id="n1"><p>See the Glossary. <a href="#r1">↑</a></p></li></ol>`,
    )
    expect(blocks.map(({type, text}) => [type, text.trim()])).toEqual([
      ['paragraph', 'Open access is asked for.'],
      ['footnoteDefinition', 'See the Glossary.'],
    ])
    expect(result?.tree.children[0]).toMatchObject({
      children: [{}, {type: 'footnoteReference', label: '1'}, {}],
    })
  })

  it('reads what editors leave behind', async () => {
    const {texts} = await readAs(
      'a.html',
      `<p class="MsoNormal" style="margin:0in"><span style="font-size:11pt"><o:p>&nbsp;</o:p></span></p>
      <p><span>Open </span><span><a href="https://example.org">Science</a></span><span>, since 2021</span></p><p>&#8203;</p>`,
    )
    expect(texts).toEqual(['Open Science, since 2021'])
  })

  it('decodes what the page declares', async () => {
    const page = Uint8Array.from([
      ...new TextEncoder().encode('<html><meta charset="windows-1251"><p>'),
      0xe1,
      0xe8,
      0xe1,
    ])
    const {texts, rules} = await readAs('a.html', page)
    expect(texts).toEqual(['биб'])
    expect(rules).toEqual([])
  })
})
