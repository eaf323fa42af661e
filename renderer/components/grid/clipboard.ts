import type { ClipboardEvent } from 'react'
import { clearRange, copyRange, type GridModel } from '../../../shared/excel/grid.ts'
import { pasteIntoRange } from '../../../shared/excel/paste.ts'
import { parseTsv, toTsv } from '../../../shared/excel/tsv.ts'
import { tell } from '../confirm.tsx'
import type { Change } from './column.ts'
import type { Cursor } from './use-cursor.ts'

/**
 * Copying and pasting between the table and Excel, for the range that is drawn.
 * @param locked says why nothing can be written at all, and returns whether it did
 */
export function clipboardOf<Content, Row, Column extends string>({
  content,
  model,
  cursor,
  locked,
  say,
  onChange,
  onPasted,
}: {
  content: Content
  model: GridModel<Content, Row, Column>
  cursor: Cursor<Row, Column>
  locked: () => boolean
  say: (why: readonly string[]) => void
  onChange: Change<Content>
  onPasted: ((before: Content, after: Content) => void) | undefined
}) {
  const { range } = cursor
  const onCopy = (event: ClipboardEvent) => {
    // As Excel does: without any letter an empty cell would be no text for who pastes it.
    event.clipboardData.setData('text/plain', toTsv(copyRange(model, content, range)) || '\r\n')
    event.preventDefault()
  }
  return {
    onCopy,
    onCut: (event: ClipboardEvent) => {
      onCopy(event)
      if (locked()) return
      onChange((now) => clearRange(model, now, range).content)
      say(clearRange(model, content, range).why)
    },
    onPaste: (event: ClipboardEvent) => {
      if (locked()) return
      event.preventDefault()
      // A picture, or a file.
      if (!event.clipboardData.types.includes('text/plain'))
        return tell('Tidak ada teks untuk ditempel; isi tabel tidak berubah.', 'orange')
      const block = parseTsv(event.clipboardData.getData('text/plain'))
      const pasted = pasteIntoRange(model, content, range, block)
      const changed = pasted.content !== content
      onChange(() => pasted.content)
      onPasted?.(content, pasted.content)
      // Nobody shall believe that all of a paste is there when some of it is not, nor take back what was not pasted.
      if (pasted.said.length > 0)
        tell(
          [
            ...pasted.said,
            changed
              ? 'Sel yang lain sudah ditempel; periksa hasilnya. Ctrl+Z mengurungkan tempelan.'
              : 'Tidak ada yang ditempel; isi tabel tidak berubah.',
          ].join(' '),
          'orange',
        )
      cursor.focusSoon('cell')
    },
  }
}
