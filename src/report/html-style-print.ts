/** How the page prints: A4, numbered pages, no buttons, and no quote broken over two pages. */
export const print = `
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page);font:9pt sans-serif;color:#555}}
@media print{
html{font-size:9.6pt}
body{background:#fff;line-height:1.45}
main{max-width:none;padding:0}
nav,.skip,#filters,#shown,#no-match,.copy,.skip-matrix,.as-table,.parts details,.also{display:none!important}
.eyebrow{margin-top:0}h1{font-size:24pt}h2{font-size:16pt;margin-top:22pt}.lede{font-size:13pt}
h1,h2,h3,h4,caption{break-after:avoid}
.figures{grid-template-columns:repeat(5,1fr)}.figures strong{font-size:22pt}.figures span{font-size:9pt}
.documents{grid-template-columns:repeat(3,1fr)}
.documents>li,.passage,.said,.role,tr,section:has(svg.matrix){break-inside:avoid}
.card{content-visibility:visible;contain:none;break-inside:avoid;padding:9pt 12pt;margin:7pt 0;grid-template-columns:minmax(0,1fr) 40mm}.passage{padding:9pt 12pt;margin:7pt 0}
.facts{grid-row:2/span 2;grid-column:2}
.scroll{overflow:visible}svg.matrix{width:100%;height:auto}
mark,.cell rect,.empty,.bar rect,.targets li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.provenance table{font-size:8pt}.provenance code{font-size:6.5pt}
a{color:inherit;text-decoration:none}
}`
