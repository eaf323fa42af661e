import type { Content } from 'pdfmake/interfaces'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import { bar, columns, type Flow, type Group, head, numberCell, orDash } from './layout.ts'

/**
 * Table PERILAKU KERJA: the seven values with guidance and expectation, and in an evaluation the feedback
 * (PermenPANRB 6/2022, lampiran). A value stays together on one page.
 * @param after height of what must stand on the page of the last value
 */
export function behaviourTable(
  flow: Flow,
  year: number,
  expectations: readonly string[],
  feedback: readonly string[] | null,
  after = 0,
): Content {
  const shares = feedback ? [4, 42, 28, 26] : [4, 62, 34]
  const widths = columns(shares, flow.page.innerWidth)
  const last = shares.length - 1
  const title = bar('PERILAKU KERJA', 3)
  const header: Group = [
    feedback ? [...title, head('UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG')] : title,
  ]
  const groups = coreValuesOf(year).map((value, index): Group => {
    return [
      [
        numberCell(index + 1, { rowSpan: 2 }),
        { text: value.name, bold: true, colSpan: feedback ? 2 : last, again: 'continued' },
        null,
        ...(feedback ? [{ text: orDash(feedback[index]), rowSpan: 2 }] : []),
      ],
      [
        null,
        { text: '', list: value.guidance.map((text) => ({ text, bullet: '-' })) },
        {
          text: '',
          list: [{ text: 'Ekspektasi Khusus Pimpinan:' }, { text: orDash(expectations[index]) }],
        },
        ...(feedback ? [null] : []),
      ],
    ]
  })
  return flow.table(widths, header, groups, after)
}
