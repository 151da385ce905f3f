import {print} from './style-print.ts'

const colours = `
:root{color-scheme:light;--paper:#fbfaf6;--card:#fff;--ink:#20252b;--soft:#535b64;--line:#dcd8cc;--accent:#0b5a68;--tint:#e6f0ef;
--mark:#ffecad;--named:#17694a;--implied:#855200;--silent:#7d2f5f;--error:#a1261b;
--s1:#d9ebea;--s2:#aed4d3;--s3:#6fb0b2;--s4:#1f7682;--s5:#0b4c58;--on-low:#12343a;--on-high:#fff;--empty:#f2efe7}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#14181b;--card:#1b2125;--ink:#e9e6df;--soft:#aab2b8;
--line:#384046;--accent:#84cbd3;--tint:#20343a;--mark:#5c4a10;--named:#7fd0a8;--implied:#e8b566;--silent:#e79ac6;--error:#ff9d90;
--s1:#1f3a40;--s2:#27525a;--s3:#2f6e78;--s4:#6fbac3;--s5:#a8e2e8;--on-low:#eaf6f6;--on-high:#0b2226;--empty:#1b2125}}`

const page = `
*{box-sizing:border-box}
html{scroll-padding-top:4.2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,nav ul{max-width:70rem;margin:0 auto;padding:0 1.5rem}
main{padding-bottom:5rem}
h1,h2,.quote,.lead-in,.lede,.figures strong{font-family:"Iowan Old Style",Charter,"Bitstream Charter","Sitka Text",Cambria,"Palatino Linotype",Georgia,"Liberation Serif",serif}
h1{font-size:clamp(1.7rem,3.4vw,2.4rem);line-height:1.18;font-weight:600;letter-spacing:-.01em;margin:.15em 0 .45em;overflow-wrap:anywhere}
h2{font-size:1.7rem;line-height:1.25;font-weight:600;margin:4rem 0 .6rem;}
h3{font-size:1.1rem;line-height:1.4;margin:0 0 .4rem}
h4{font-size:1rem;margin:0 0 .3rem}
p{margin:0 0 .8rem;max-width:44rem}
ul{padding:0;margin:0;list-style:none}
a{color:var(--accent);text-underline-offset:.18em}
small,.code{font-size:.8em;font-weight:400;color:var(--soft)}
code{font:.78rem/1.4 ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
h2:focus{outline:none}
[hidden]{display:none!important}
.skip{position:absolute;left:-999rem;top:0;background:var(--card);padding:.6rem 1rem;z-index:3}
.skip:focus{left:1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.named{color:var(--named)}.implied{color:var(--implied)}.silent{color:var(--silent)}
nav{background:var(--paper);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;padding-top:.5rem;padding-bottom:.5rem;font-size:.9rem}
nav a{display:inline-block;padding:.25rem 0;text-decoration:none;color:var(--ink)}
nav a:hover{color:var(--accent);text-decoration:underline}
nav .count{color:var(--soft);font-size:.85em}
@media(min-width:64rem) and (min-height:40rem){nav{position:sticky;top:0;z-index:2}}
.eyebrow{margin:1.8rem 0 0;color:var(--accent);font-weight:600;letter-spacing:.02em}
.lede{font-size:1.22rem;line-height:1.5;max-width:56rem;margin-bottom:.9rem}
.taken{margin:0;max-width:none;padding-top:.9rem;border-top:1px solid var(--line);color:var(--soft);font-size:.95rem}
.notice{border-left:4px solid var(--error);padding:.4rem 1rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem 1.6rem;padding-top:.3rem}
.figures a{color:inherit;text-decoration:none;display:block}
.figures strong{display:block;font-size:2.3rem;line-height:1.15;font-weight:600;font-variant-numeric:lining-nums}
.figures span{display:block;color:var(--ink);font-size:.93rem;line-height:1.4}
.figures a span{text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.2em}.figures a:hover span{text-decoration-color:currentColor}
.answers{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.2rem;margin-top:1.6rem}
.answers section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.2rem;font-size:.93rem;line-height:1.45;overflow-wrap:anywhere}
.answers h2{font:600 1rem/1.35 inherit;font-family:inherit;font-size:1.02rem;margin:0 0 .5rem}
.answers p{margin-bottom:.5rem}.answers ol,.answers ul{margin:0 0 .6rem;padding-inline-start:1.2rem}.answers ul{list-style:disc}.answers li{margin-bottom:.35rem}
.answers .in{margin:.5rem 0 .2rem;font-weight:600;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.answers .bar{height:.4rem;margin:.2rem 0 0;color:var(--s4)}.answers blockquote{font-size:1rem;margin-bottom:.6rem}.answers blockquote p{margin:0}
.documents{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1.2rem}
.documents>li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.2rem 1.3rem}
.documents p{margin-bottom:.6rem;font-size:.95rem}.about{color:var(--soft)}
.bar{display:block;width:100%;height:.65rem;border-radius:4px;margin:.2rem 0 .5rem}
.bar rect{fill:currentColor;stroke:var(--card);stroke-width:2;vector-effect:non-scaling-stroke}
.levels{display:flex;flex-wrap:wrap;gap:0 1.4rem}.levels li{font-size:.9rem;padding:.1rem 0}.levels a{color:inherit;display:inline-block;padding:.1rem 0}
.documents h3{overflow-wrap:anywhere}`

const parts = `
.scroll{overflow-x:auto;margin:1rem 0}
svg.matrix{display:block;font:14px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow:visible}
.matrix text{fill:var(--ink)}.matrix .code{fill:var(--soft);font-size:11px}.matrix .area{font-weight:700;fill:var(--accent)}
.matrix-list{display:none}.matrix-list>li{margin-bottom:.7rem}.matrix-list .area{font-weight:700;color:var(--accent);margin-top:1.1rem}
.matrix-list ul{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.25rem}.matrix-list a{display:block;background:var(--tint);border-radius:5px;padding:.2rem .6rem;font-size:.9rem;text-decoration:none}
.matrix .long{font-size:12.5px}.matrix .empty{fill:var(--empty)}.matrix .cell text{text-anchor:middle;font-weight:600}
.cell.s1 rect{fill:var(--s1)}.cell.s2 rect{fill:var(--s2)}.cell.s3 rect{fill:var(--s3)}.cell.s4 rect{fill:var(--s4)}.cell.s5 rect{fill:var(--s5)}
.cell.s1 text,.cell.s2 text,.cell.s3 text{fill:var(--on-low)}.cell.s4 text,.cell.s5 text{fill:var(--on-high)}
.cell:hover rect,.cell:focus-visible rect{stroke:var(--ink);stroke-width:2.5}.cell:focus-visible{outline:none}
table{border-collapse:collapse;font-size:.92rem;min-width:100%}
caption{text-align:start;font-weight:600;padding:1rem 0 .4rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--soft);font-weight:600;min-width:5rem}tbody th{font-weight:500;min-width:12rem}
td.number{font-variant-numeric:tabular-nums}
summary{cursor:pointer;color:var(--accent);padding:.25rem 0}
#filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:.8rem 1rem;align-items:end;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.3rem;margin:1.2rem 0 .8rem}
#filters:not(:has([name=document])) .search{grid-column:span 2}#filters span{display:block;font-size:.85rem;color:var(--soft)}
select,input,button{font:inherit;font-size:.95rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:.4rem .6rem;width:100%;min-height:2.4rem}
button{cursor:pointer;color:var(--accent);border-color:var(--accent)}button:hover{background:var(--tint)}
#shown{font-weight:600}
.card,.passage{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.5rem 1.7rem;margin:1.2rem 0;content-visibility:auto;contain-intrinsic-size:auto 30rem;overflow-wrap:anywhere}
.passage{contain-intrinsic-size:auto 16rem}.scripted .card.waiting{min-height:24rem}.scripted .passage.waiting{min-height:12rem}
.card>.later,details>noscript,.passage>.later{display:contents}
.card{display:grid;grid-template-columns:minmax(0,1fr) 15.5rem;gap:.4rem 2.2rem}
.card h3{grid-column:1/-1;font-size:1.12rem;margin-bottom:.7rem;display:flex;gap:.9rem}
.rank{flex:none;color:var(--accent);text-decoration:none;min-width:1.5rem}.plus{font-weight:400;color:var(--soft)}
.path{font-size:.88rem;color:var(--soft);margin-bottom:.5rem}
blockquote{margin:0 0 .9rem;padding-inline-start:1.1rem;border-inline-start:3px solid var(--accent)}
.lead-in{color:var(--soft);font-size:1.05rem;margin-bottom:.3rem}
.recognized{font-size:.92rem;font-weight:600}
.quote{font-size:1.24rem;line-height:1.55;margin:0;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:.08em 0}
u{text-decoration-color:var(--named);text-decoration-thickness:2.5px;text-underline-offset:.2em}
.damaged{text-decoration:underline dotted var(--error) 1px;text-underline-offset:.2em}
.caution{font-size:.92rem;color:var(--error);margin-bottom:.6rem}
.source{font-size:.92rem;display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;max-width:none}cite{font-style:normal}
.copy{display:none;width:auto;min-height:1.7rem;padding:.1rem .6rem;font-size:.82rem}
.scripted .copy{display:block}
.facts{margin:0;grid-row:2/span 3;grid-column:2;font-size:.95rem;line-height:1.45}
.facts div{margin-bottom:.9rem}dt{font-size:.82rem;color:var(--soft)}dd{margin:0}
.parts,.more{grid-column:1;min-width:0}
.more{display:grid;gap:.1rem;border-top:1px solid var(--line);padding-top:.6rem;margin-top:.4rem}.passage .more{margin-top:.2rem}
.near{font-size:.82rem;color:var(--soft);margin:.6rem 0 .1rem!important}
.role{border-top:1px solid var(--line);padding:.9rem 0 .2rem}
.action,.request{margin-bottom:.5rem}.action span,.request span{color:var(--soft)}.action span::after,.request span::after{content:":"}
.also,.same{font-size:.92rem;color:var(--soft)}.missing li{margin-bottom:.7rem}
.targets{display:grid;grid-template-columns:9.2rem minmax(0,1fr);gap:.2rem .6rem;margin-bottom:.4rem;font-size:.9rem;line-height:1.5}
.targets span{color:var(--soft);padding-top:.1rem}.targets ul{display:flex;flex-wrap:wrap;gap:.35rem}
.targets li{border:1px solid transparent;background:var(--tint);border-radius:5px;padding:.05rem .55rem}.role-only li{background:none;border-color:var(--line)}.targets em{color:var(--soft)}
.none{color:var(--soft);font-size:.9rem;margin:0}
details{font-size:.92rem}.more details p{margin:.4rem 0 .2rem}.more details ul{padding-inline-start:1.1rem;list-style:disc}
.rest{font-size:inherit}.rest>summary{font-weight:600;padding:1rem 0}
.judged{font-size:.92rem;font-weight:600}
.problems li,.corrections li,.limits li{margin-bottom:.6rem;max-width:46rem}.limits{list-style:disc;padding-inline-start:1.2rem}
.problems .error strong{color:var(--error)}
@media(max-width:48rem){main,nav ul{padding-inline:1.1rem}.card,.passage{padding:1.2rem 1.1rem}.card{grid-template-columns:minmax(0,1fr)}
.facts{grid-row:auto;grid-column:1}.answers{grid-template-columns:minmax(0,1fr)}.drawn{display:none}.skip-matrix,.scripted .keys{display:none}.matrix-list{display:block}h2{margin-top:3rem}.lede{font-size:1.18rem}.quote{font-size:1.14rem}#filters{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));padding:1rem}.targets{grid-template-columns:1fr}
.figures{grid-template-columns:1fr;gap:.5rem}.figures li>*{display:grid;grid-template-columns:3.4rem 1fr;align-items:baseline;padding:.15rem 0}.figures strong{font-size:1.7rem}.eyebrow{margin-top:1.2rem}}`

/** The style of the page. Dark only on a screen that asks for it: paper is white. */
export const style = `${colours}${page}${parts}${print}\n`
