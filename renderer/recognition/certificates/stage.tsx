import type { KeyboardEvent } from 'react'
import { Rnd } from 'react-rnd'
import {
  type CertificateDesign,
  type CertificateKind,
  type Part,
  sheetOf,
} from '../../../shared/recognition/certificates/design.ts'
import { nameOfPart, stepOf } from './parts.ts'
import { SheetView } from './sheet-view.tsx'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The sheet with a handle on each part: moved and stretched by the pointer or by the arrow keys. */
export function Stage({
  kind,
  design,
  width,
  chosen,
  onChoose,
  onChange,
  onRemove,
  onCopy,
}: {
  kind: CertificateKind
  design: CertificateDesign
  width: number
  chosen: string | null
  onChoose: (id: string | null) => void
  /** @param step by what name several changes are one step */
  onChange: (part: Part, step?: string) => void
  onRemove: (part: Part) => void
  onCopy: (part: Part) => void
}) {
  const { width: across } = sheetOf(design)
  const scale = width / across
  const press = (event: KeyboardEvent, part: Part) => {
    const [right, down] = arrows[event.key] ?? [0, 0]
    if (right !== 0 || down !== 0) {
      const step = stepOf(event)
      const moved = event.ctrlKey
        ? { ...part, width: part.width + right * step, height: part.height + down * step }
        : { ...part, x: part.x + right * step, y: part.y + down * step }
      onChange(moved, `${event.ctrlKey ? 'stretch' : 'move'} ${part.id}`)
    } else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(part)
    else if (event.key === 'd' && event.ctrlKey) onCopy(part)
    else if (event.key === 'Escape') onChoose(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <SheetView shown={{ kind, design, of: null }} width={width} label="Lembar yang dirancang">
      {design.parts.map((part) => (
        <Rnd
          key={part.id}
          className="kk-part"
          data-chosen={part.id === chosen || undefined}
          bounds="parent"
          minWidth={3 * scale}
          minHeight={part.kind === 'rule' ? 2 : 3 * scale}
          size={{ width: part.width * scale, height: Math.max(2, part.height * scale) }}
          position={{ x: part.x * scale, y: part.y * scale }}
          enableResizing={part.id === chosen}
          onDragStart={() => onChoose(part.id)}
          onDragStop={(_event, { x, y }) => {
            if (Math.abs(x / scale - part.x) > 0.05 || Math.abs(y / scale - part.y) > 0.05)
              onChange({ ...part, x: x / scale, y: y / scale })
          }}
          onResizeStop={(_event, _direction, element, _delta, { x, y }) =>
            onChange({
              ...part,
              x: x / scale,
              y: y / scale,
              width: element.offsetWidth / scale,
              // A line is thinner than its handle.
              height: part.kind === 'rule' ? part.height : element.offsetHeight / scale,
            })
          }
        >
          <button
            type="button"
            className="kk-part-handle"
            aria-label={nameOfPart(part)}
            aria-pressed={part.id === chosen}
            onFocus={() => onChoose(part.id)}
            onKeyDown={(event) => press(event, part)}
          />
        </Rnd>
      ))}
    </SheetView>
  )
}
