import { describe, expect, test } from 'vitest'
import { buildForm, type FormContent } from '../../electron/documents/forms/draws.ts'
import { linesIn } from '../../electron/documents/parts/text.ts'
import { options, printed } from './documents.ts'
import { everyForm } from './every-form.ts'

/*
 * Where a form ends, over every length: no signature stands on a page without lines of its form above it, no result
 * without lines of its table. The forms say themselves where pages end, so the sweep reads that from what they build,
 * which takes a millisecond; that pdfmake breaks nowhere else is proven on a few lengths of each.
 */

/** Lines that stand at least above signatures and results, on their page. */
const least = 3

const results = ['RATING HASIL KERJA*', 'RATING PERILAKU KERJA*', 'PREDIKAT KINERJA PEGAWAI*']
const signs =
  /^(Pejabat Penilai Kinerja,|Pihak Kedua,|PIHAK KEDUA,|Pegawai yang Dinilai,|Camat,|Kepala Seksi Uji,|Perencana Ahli Pertama,)$/
/** Above a role; no line of the form. */
const placeAndDate = /^([679]|1[01])?\.? ?Uji, (\d|\.)/

interface Line {
  text: string
  page: number
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The lines of a form with their pages, as its nodes say them; heads of tables are left out, since they repeat. */
function pagesOf(content: FormContent): Line[] {
  const { title, blocks, page } = buildForm(content, options)
  const lines: Line[] = []
  let number = 1
  const textOf = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map(textOf).join('')
        : isObject(value)
          ? textOf(value['text'])
          : ''
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk)
    if (!isObject(node)) return
    if (node['pageBreak'] === 'before') number += 1
    if (isObject(node['table'])) {
      const { body, headerRows } = node['table'] as { body: unknown[]; headerRows: number }
      // Beside each other: a row is as many lines as its highest cell.
      for (const row of body.slice(headerRows) as unknown[][]) {
        const before = lines.length
        for (const cell of row) {
          const from = lines.length
          walk(cell)
          // The highest cell of a row is counted, the words of the others are kept.
          const most = from - before
          if (lines.length - from > most) lines.splice(before, most)
          else if (lines.length > from) {
            const said = lines.splice(from)
            for (const [at, line] of said.entries()) {
              const beside = lines[before + at]
              if (beside) beside.text += ` | ${line.text}`
            }
          }
        }
      }
      return
    }
    if ('text' in node) {
      const text = textOf(node['text'])
      if (text.trim() === '') return
      const own = node['noWrap'] === true ? [text] : linesIn(text, page.innerWidth, { size: 11 })
      for (const line of own) lines.push({ text: line, page: number })
    }
    for (const key of ['stack', 'columns']) walk(node[key])
  }
  walk(title)
  walk(blocks)
  return lines
}

/** Lines that stand above one on its page. */
const above = (lines: readonly Line[], at: number): number =>
  lines.slice(0, at).filter(({ page, text }) => page === lines[at]?.page && !placeAndDate.test(text)).length

const sweep = Array.from({ length: 48 }, (_, at) => at)

describe.each(Object.entries(everyForm))('%s', (_name, formOf) => {
  test('has lines of its own above every signature and every result, whatever its length', () => {
    let signed = 0
    let turned = 0
    for (const length of sweep) {
      const lines = pagesOf(formOf(length))
      for (const [at, { text }] of lines.entries()) {
        const isSign = signs.test(text)
        if (!isSign && !results.includes(text)) continue
        expect(above(lines, at), `${length}: ${text}`).toBeGreaterThanOrEqual(least)
        signed += 1
      }
      if ((lines.at(-1)?.page ?? 1) > 1) turned += 1
    }
    expect(signed).toBeGreaterThanOrEqual(sweep.length)
    // The sweep is long enough for the end to pass the foot of a page.
    expect(turned).toBeGreaterThan(0)
  })
})

test('pdfmake ends pages where the forms say, and nowhere else', async () => {
  const forms = Object.values(everyForm).flatMap((formOf) => [5, 18, 31, 44].map((length) => formOf(length)))
  const { pages } = await printed(forms)
  const starts = pages.flatMap((page, at) => (page.packed.includes('Halaman1dari') ? at : []))
  expect(starts).toHaveLength(forms.length)
  for (const [index, form] of forms.entries()) {
    const taken = (starts[index + 1] ?? pages.length) - (starts[index] ?? 0)
    expect({ form: form.form, index, pages: taken }).toEqual({
      form: form.form,
      index,
      pages: pagesOf(form).at(-1)?.page,
    })
  }
}, 60_000)
