/** The arrow keys move between the numbers of a matrix: along a row, and to the nearest number above or below. */
export const moving = `
const steps = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]}
const placeOf = (cell) => {
  const {x, y} = one('rect', cell)
  return [x.baseVal.value, y.baseVal.value]
}
for (const hint of all('.keys')) hint.hidden = false
document.addEventListener('keydown', (event) => {
  const cell = event.target.closest?.('a.cell')
  const step = steps[event.key]
  if (!cell || !step || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const [x, y] = placeOf(cell)
  let nearest = null
  let least = Infinity
  for (const other of all('a.cell', cell.closest('svg'))) {
    const [dx, dy] = placeOf(other).map((at, n) => at - [x, y][n])
    const along = dx * step[0] + dy * step[1]
    const across = Math.abs(dx * step[1] + dy * step[0])
    const far = along * 1e4 + across
    if (along <= 0 || (step[0] !== 0 && across > 0) || far >= least) continue
    nearest = other
    least = far
  }
  nearest?.focus()
})
`
