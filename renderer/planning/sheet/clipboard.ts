import type { ClipboardEvent } from 'react'
import { clearRange, copyRange, type Pasted, pasteIntoRange } from '../../../shared/planning/sheet/range.ts'
import { parseTsv, toTsv } from '../../../shared/excel/tsv.ts'
import type { SuperiorRhk } from '../../../shared/planning/sheet/contract.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { tell } from '../../components/confirm.tsx'
import { newId } from './new-id.ts'
import type { Cells } from './places.ts'
import type { Cursor } from './use-cursor.ts'
import type { Change } from './use-typing.ts'

/** Nobody shall believe that all of a paste is there when some of it is not. */
function sayWhatIsMissing({ lost, cut, unknown }: Pasted) {
  const sentences = [
    lost > 0 && `${lost} sel tidak mendapat tempat dan tidak ditempel.`,
    cut > 0 && `${cut} teks terlalu panjang dan dipotong.`,
    unknown > 0 && `${unknown} isian bukan salah satu pilihan kolomnya dan dikosongkan.`,
  ].filter((sentence) => sentence !== false)
  if (sentences.length > 0)
    tell([...sentences, 'Periksa hasilnya; Ctrl+Z mengurungkan tempelan.'].join(' '), 'orange')
}

/** Copying and pasting between the table and Excel, for the range that is drawn. */
export function clipboardOf({
  content,
  cells: { columns },
  cursor,
  superior,
  readOnly,
  onChange,
}: {
  content: SkpContent
  cells: Cells
  cursor: Cursor
  superior: readonly SuperiorRhk[]
  readOnly: boolean
  onChange: Change
}) {
  const { range } = cursor
  const onCopy = (event: ClipboardEvent) => {
    // As Excel does: without any letter an empty cell would be no text for who pastes it.
    event.clipboardData.setData('text/plain', toTsv(copyRange(content, range, columns)) || '\r\n')
    event.preventDefault()
  }
  return {
    onCopy,
    onCut: (event: ClipboardEvent) => {
      onCopy(event)
      if (!readOnly) onChange((now) => clearRange(now, range, columns, newId))
    },
    onPaste: (event: ClipboardEvent) => {
      if (readOnly) return
      event.preventDefault()
      // A picture, or a file.
      if (!event.clipboardData.types.includes('text/plain'))
        return tell('Tidak ada teks untuk ditempel; isi tabel tidak berubah.', 'orange')
      const block = parseTsv(event.clipboardData.getData('text/plain'))
      const pasted = pasteIntoRange(content, range, block, columns, superior, newId)
      onChange(() => pasted.content)
      sayWhatIsMissing(pasted)
      cursor.focusSoon('cell')
    },
  }
}
