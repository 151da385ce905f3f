/** Copying a quote with the sentence that opens its list, and its citation. */
export const copying = `
// Copying: the quote with the sentence that opens its list, and the citation.
const main = one('main')
const copied = (button) => {
  const box = button.closest('article')
  const text = (selector) => (one(selector, box)?.textContent ?? '').trim()
  const quote = [text('.lead-in'), text('.quote')].filter(Boolean).join(' ')
  return main.dataset.open + quote + main.dataset.close + ' (' + button.dataset.citation + ')'
}
const fallback = (text) => {
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return fallback(text)
  }
}
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button.copy')
  if (!button) return
  const before = button.dataset.label ?? button.textContent
  button.dataset.label = before
  const done = await copy(copied(button))
  button.focus()
  button.textContent = done ? button.dataset.done : button.dataset.failed
  announcement.textContent = button.textContent
  setTimeout(() => {
    button.textContent = before
    announcement.textContent = ''
  }, 2500)
})
const announcement = document.createElement('p')
announcement.className = 'unseen'
announcement.setAttribute('role', 'status')
document.body.append(announcement)
`
