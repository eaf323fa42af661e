import { Refusal } from '../../shared/kernel/refusal.ts'
import { withObjects } from './update-pdf.ts'

const points = (millimetres: number): number => Math.round((millimetres / 25.4) * 7200) / 100

/** Pages as they are drawn here: each says its own sheet, from zero. */
const pages =
  /(?<=\n)(\d+) 0 obj\n<<\n\/Type \/Page\n(?:(?!endobj)[\s\S])*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\][\s\S]*?\nendobj\n/g

/**
 * A PDF that was drawn here, for a printer that moves what it prints: every page is moved against it. The sheet is taken
 * from another place, so nothing is drawn anew, and the file itself stays as it is.
 * @param x millimetres to the right, @param y millimetres down
 */
export function shifted(bytes: Uint8Array, { x, y }: { x: number; y: number }): Uint8Array<ArrayBuffer> {
  if (x === 0 && y === 0) return Uint8Array.from(bytes)
  const text = Buffer.from(bytes).toString('latin1')
  const round = (value: number) => Math.round(value * 100) / 100
  const [right, down] = [points(x), points(y)]
  const moved = [...text.matchAll(pages)].map(([whole, number = '', width = '', height = '']) => {
    const box = [-right, down, Number(width) - right, Number(height) + down].map(round).join(' ')
    return {
      number: Number(number),
      text: whole.slice(0, -'endobj\n'.length).replace(/\/MediaBox \[[^\]]*\]/, `/MediaBox [${box}]`),
    }
  })
  const found = moved.length > 0 ? withObjects(bytes, moved) : null
  if (found === null) throw new Refusal('Dokumen ini tidak dapat digeser untuk printer. Cetak tanpa geseran.')
  return found
}
