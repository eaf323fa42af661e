import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { bar, columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { StandardDocument } from './document.ts'

const shares = [4, 20, 12, 28, 36]

/** Standar Kompetensi Jabatan, portrait: group by group, with what is shown at the required level (PermenPANRB 38/2017). */
export function draw(data: StandardDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page)
  const title = listTitle(flow, ['STANDAR KOMPETENSI JABATAN', data.jabatan.toUpperCase()])
  const groups = [...Map.groupBy(data.levels, ({ group }) => group)].flatMap(([group, levels], part) =>
    levels.map((level, index): Group => {
      const row = [
        numberCell(index + 1),
        { text: level.name },
        { text: `${level.level}\n${level.levelName}`, align: 'center' as const },
        { text: orDash(level.description) },
        level.indicators.length === 0
          ? { text: '-' }
          : { text: '', list: level.indicators.map((text) => ({ text, bullet: '-' })) },
      ]
      const letter = String.fromCodePoint(65 + part)
      // Its bar stands above the first of a group, never alone at the foot of a page.
      return index === 0 ? [bar(`${letter}. ${group.toUpperCase()}`, shares.length), row] : [row]
    }),
  )
  const legend =
    'Level: 1 paham/dalam pengembangan, 2 dasar, 3 menengah, 4 mumpuni, 5 ahli. Uraian perilaku diringkas dari lampiran PermenPANRB 38/2017.'
  const sign = headSigns(flow, data, data.asOf)
  return {
    page,
    title,
    blocks: [
      sentence(
        flow,
        `${orDash(data.agency)}. Berlaku sejak ${longDate(data.validFrom)}. Dasar: ${orDash(data.source)}.`,
      ),
      flow.table(
        columns(shares, page.innerWidth),
        [['NO.', 'KOMPETENSI', 'LEVEL', 'DESKRIPSI', 'INDIKATOR PERILAKU'].map((text) => head(text))],
        groups,
        sentenceHeight(flow, legend) + sign.height,
      ),
      sentence(flow, legend),
      sign.put(),
    ],
  }
}
