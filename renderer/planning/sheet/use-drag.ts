import { type DragEvent, useState } from 'react'
import { changeKind, placeRhk } from '../../../shared/planning/sheet/rows.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import type { Change } from '../../components/grid/column.ts'

/** Where something is held over the table: beside an RHK, or in a part that has none. */
function placeOf({ target, clientY }: DragEvent): { key: string; after: boolean } | 'empty' | null {
  const body = target instanceof Element ? target.closest<HTMLElement>('tbody') : null
  const key = body?.dataset.group
  if (body && key !== undefined) {
    const { top, height } = body.getBoundingClientRect()
    return { key, after: clientY > top + height / 2 }
  }
  // The line of a part without any RHK has nothing of it below.
  const next = body?.nextElementSibling
  const empty = body?.dataset.section !== undefined && !(next instanceof HTMLElement && next.dataset.group)
  return empty ? 'empty' : null
}

/** An RHK that is dragged by its handle to another place. */
export function useDrag(onChange: Change<SkpContent>) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [dropAt, setDropAt] = useState<{ key: string; after: boolean } | null>(null)
  const start = (rhkId: string | null) => {
    setDragged(rhkId)
    if (rhkId === null) setDropAt(null)
  }
  return {
    /** Beside which RHK the dragged one would come to stand. */
    dropAt: dragged === null || dropAt?.key === dragged ? null : dropAt,
    start,
    handlers: {
      onDragOver: (event: DragEvent) => {
        const place = placeOf(event)
        if (place === null || (place === 'empty' && dragged === null)) return
        event.preventDefault()
        if (place !== 'empty' && (place.key !== dropAt?.key || place.after !== dropAt.after)) setDropAt(place)
      },
      onDrop: (event: DragEvent) => {
        const place = placeOf(event)
        event.preventDefault()
        if (dragged !== null && place === 'empty') onChange((now) => changeKind(now, dragged))
        else if (dragged !== null && place !== null && place !== 'empty')
          onChange((now) => placeRhk(now, dragged, place.key, place.after))
        start(null)
      },
    },
  }
}
