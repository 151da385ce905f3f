/**
 * What waits in <noscript> is plain text to the browser until it is wanted, so that a page of many passages opens at
 * once; with the script off the browser reads it as part of the page.
 */
export const later = `
const parse = (waiting) => {
  const box = document.createElement('template')
  box.innerHTML = waiting.textContent
  waiting.replaceWith(box.content)
}
const fill = (article) => {
  const waiting = one(':scope > noscript.later', article)
  if (waiting) parse(waiting)
  article.classList.remove('waiting')
}
const articles = all('.waiting')
const near = new IntersectionObserver((changes) => {
  for (const {isIntersecting, target} of changes) {
    if (!isIntersecting) continue
    near.unobserve(target)
    fill(target)
  }
}, {rootMargin: '200% 0px'})
for (const article of articles) near.observe(article)
// The rest is written while nothing else happens: the browser's own search finds it then.
const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(() => work({timeRemaining: () => 8}), 50))
let next = 0
const fillSome = (time) => {
  do fill(articles[next++])
  while (next < articles.length && time.timeRemaining() > 3)
  if (next < articles.length) whenIdle(fillSome)
}
if (articles.length > 0) whenIdle(fillSome)
addEventListener('beforeprint', () => articles.forEach(fill))
document.addEventListener('toggle', (event) => all(':scope > noscript', event.target).forEach(parse), true)
`
