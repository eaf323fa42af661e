import { most } from '../../../../shared/kernel/limits.ts'
import type { ResultAsks, ResultContent } from '../../../../shared/phone/kinds/results.ts'
import { make } from '../dom.ts'
import { clean } from '../storage.ts'
import type { FillIn } from './kind.ts'

/** Realisasi: a text for each indicator, below its RHK. */
export const results: FillIn = (page, content) => {
  const { rhk } = page.form.asks as unknown as ResultAsks
  const before = content === null ? [] : (content as unknown as ResultContent).texts
  const texts: Record<string, string> = {}
  for (const { id, text } of before) texts[id] = text
  const ids = rhk.flatMap(({ indicators }) => indicators.map(({ id }) => id))
  const said = () => ids.filter((id) => (texts[id] || '').trim() !== '')
  return {
    overview: () => {
      if (ids.length === 0)
        return [make('p', { class: 'note', text: 'Belum ada SKP yang ditandatangani untuk periode ini.' })]
      return rhk.map(({ text: words, indicators }, at) =>
        make(
          'section',
          { class: 'card', attributes: { 'aria-label': `RHK ${at + 1}` } },
          make('h2', { text: `${at + 1}. ${words}` }),
          ...indicators.map(({ id, indicator, target }) => {
            const area = make('textarea')
            area.maxLength = most.longText
            area.value = texts[id] || ''
            area.addEventListener('input', () => {
              texts[id] = clean(area.value)
              page.changed()
            })
            const asked = target === '' ? indicator : `${indicator} (target ${target})`
            return make('label', {}, asked, area)
          }),
        ),
      )
    },
    sum: () => `${said().length} dari ${ids.length} indikator terisi`,
    isEmpty: () => said().length === 0,
    problems: () => [],
    content: () => ({ texts: said().map((id) => ({ id, text: (texts[id] || '').trim() })) }),
  }
}
