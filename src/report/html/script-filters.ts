/** Filters that stand in the address, so that a link remembers them. */
export const filtering = String.raw`
// Filters.
const form = one('#filters')
if (!form) return
const shown = one('#shown')
const noMatch = one('#no-match')
const rest = one('#rest')
const fields = [...form.elements].filter((field) => field.name)
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const cards = all('article.card').map((card) => ({
  card,
  facts: card.dataset,
  asked: card.dataset.asked.split(' '),
  roles: card.dataset.roles.split(' '),
  goals: card.dataset.goals.split(' '),
  text: '',
}))
const textOf = (entry) => {
  fill(entry.card)
  return (entry.text ||= fold(all('.path, .lead-in, .quote, cite, h3', entry.card).map((part) => part.textContent).join(' ')))
}
const show = (element, visible) => {
  if (element.hidden === visible) element.hidden = !visible
}
const chosen = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]).filter(([, value]) => value))

const apply = () => {
  const want = chosen()
  const words = fold(want.q ?? '').split(/\s+/).filter(Boolean)
  const fits = (entry) =>
    (!want.document || entry.facts.document === want.document) &&
    (!want.strength || want.strength.split(' ').includes(entry.facts.strength)) &&
    (!want.recognition || entry.facts.recognition === want.recognition) &&
    (!want.asked || entry.asked.includes(want.asked)) &&
    (!want.role || entry.roles.includes(want.role)) &&
    (!want.goal || entry.goals.includes(want.goal)) &&
    words.every((word) => textOf(entry).includes(word))
  let count = 0
  for (const entry of cards) {
    const visible = fits(entry)
    show(entry.card, visible)
    if (visible) count += 1
  }
  shown.textContent = shown.dataset.template.replace('{n}', count)
  show(noMatch, count === 0)
  if (rest && Object.keys(want).length > 0) rest.open = true
}
const remember = () => {
  const hash = new URLSearchParams(chosen()).toString()
  if (hash || location.hash.includes('=')) history.replaceState(null, '', '#' + hash)
}
const recall = () => {
  const hash = location.hash.slice(1)
  if (hash && !hash.includes('=')) return false
  const wanted = new URLSearchParams(hash)
  for (const field of fields) {
    field.value = wanted.get(field.name) ?? ''
    if (field.selectedIndex === -1) field.value = ''
  }
  return hash !== ''
}
const follow = () => {
  const hash = location.hash.slice(1)
  const place = hash && !hash.includes('=') ? document.getElementById(hash) : null
  if (!place) return
  // A link leads to a passage even where the filters hide it.
  if (place.hidden) form.reset()
  if (rest && rest.contains(place)) rest.open = true
  fill(place)
  place.scrollIntoView()
}
const toList = () => {
  one('#opportunities').scrollIntoView()
  one('#opportunities').focus({preventScroll: true})
}

let typing
form.addEventListener('input', (event) => {
  clearTimeout(typing)
  typing = setTimeout(() => {
    apply()
    remember()
  }, event.target.type === 'search' ? 150 : 0)
})
form.addEventListener('submit', (event) => event.preventDefault())
// The fields have their new values only after the event.
form.addEventListener('reset', () => setTimeout(() => {
  apply()
  remember()
}))
addEventListener('hashchange', () => {
  // "Back" may lead to the address without filters.
  if (recall() || location.hash === '') apply()
  else follow()
})
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-filter]')
  // With a key held down the link opens elsewhere, as links do.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  location.hash = link.dataset.filter
  recall()
  apply()
  toList()
})

form.hidden = false
shown.hidden = false
const remembered = recall()
apply()
if (remembered) toList()
else follow()
`
