/** What of a drawing is given by the page around it and would be lost outside of it. */
const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
]

/** A drawing that looks outside of the page as it does in it. */
function standingAlone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  for (const [index, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[index]
    if (!original) continue
    const style = getComputedStyle(original)
    for (const property of drawn) element.style.setProperty(property, style.getPropertyValue(property))
  }
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return copy
}

/**
 * Puts a chart on the clipboard as a picture, on the ground on which it is seen: for Word and PowerPoint.
 * @param svg as it stands on the page
 * @throws where the system lets nothing be put there
 */
export async function copyPicture(svg: SVGSVGElement): Promise<void> {
  const scale = 3
  const { width, height } = svg.getBoundingClientRect()
  const picture = new Image()
  const source = new XMLSerializer().serializeToString(standingAlone(svg))
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no drawing surface')
  context.fillStyle = getComputedStyle(document.body).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('no picture')
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
}

/** Puts a table on the clipboard, for Excel: its rows as they are read. */
export const copyTable = (table: HTMLTableElement): Promise<void> =>
  navigator.clipboard.writeText(
    [...table.rows]
      .map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()).join('\t'))
      .join('\n'),
  )
