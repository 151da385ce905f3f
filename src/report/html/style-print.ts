/** How the page prints: on the paper that is there, numbered pages, no buttons, and no quote broken over two pages. */
export const print = `
@page{margin:18mm 16mm 20mm;@bottom-right{content:counter(page);font:9pt sans-serif;color:#555}}
@media print{
html{font-size:9.6pt}
body{background:#fff;line-height:1.45}
main{max-width:none;padding:0}
nav,.skip,#filters,#shown,#no-match,.copy,.skip-matrix,.as-table,.more,.keys,.matrix-list,.all,.go,.rest:not([open]){display:none!important}
.eyebrow{margin-top:0}h1{font-size:24pt}h2{font-size:16pt;margin-top:22pt}.lede{font-size:13pt}
h1,h2,h3,h4,caption,h2+p,.near{break-after:avoid}
.figures{grid-template-columns:repeat(5,1fr)}.figures li>*{display:block}.figures strong{font-size:20pt}.figures span{font-size:9pt}.figures a span{text-decoration:none}
.answers{grid-template-columns:repeat(3,minmax(0,1fr))}.answers section{font-size:8.6pt;break-inside:avoid}.drawn{display:block}.rest>summary{display:none}
.documents{grid-template-columns:repeat(auto-fit,minmax(5cm,1fr))}
.documents>li,section[aria-labelledby=matrix],h2+p,.passage,.role,.action,.request,.figures,tr,svg.matrix{break-inside:avoid}p,.quote{orphans:3;widows:3}.card h3,.path,.lead-in{break-after:avoid}
.card,.passage{content-visibility:visible;contain:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}.card{padding:9pt 12pt;margin:7pt 0;grid-template-columns:minmax(0,1fr) 40mm}.passage{padding:9pt 12pt;margin:7pt 0}
.facts{grid-row:2/span 3;grid-column:2}
.scroll{overflow:visible}svg.matrix{width:100%;height:auto}
mark,.cell rect,.empty,.bar rect,.targets li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.provenance table{font-size:8pt}.provenance code{font-size:6.5pt}
a{color:inherit;text-decoration:none}
}`
