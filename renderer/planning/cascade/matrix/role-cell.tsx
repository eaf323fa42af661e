import { useLayoutEffect, useRef, useState } from 'react'
import type { CascadePerson, CascadeRhk } from '../../../../shared/planning/cascade/contract.ts'
import { Marked } from '../../../components/find.tsx'
import type { MatrixActions } from './actions.ts'
import { moveFocus, RoleField } from './role-field.tsx'

/** The roles of a person in one result of the leader, and room for another one. */
export function RoleCell({
  column,
  person,
  roles,
  open,
  at,
  place,
  words,
  found,
  actions,
}: {
  column: CascadeRhk
  person: CascadePerson
  roles: readonly CascadeRhk[]
  /** Whether the SKP of the person may still be changed. */
  open: boolean
  at: number
  place: number
  words: readonly string[]
  found: 'here' | 'also' | undefined
  actions: MatrixActions
}) {
  const label = `Peran ${person.fullName} dalam ${column.text}`
  const undo = () => actions.undo()
  const paste = (role: CascadeRhk | null) => (block: string[][]) =>
    actions.paste({ row: at, column: place, role }, block)
  return (
    <td data-row={at} data-column={place} data-found={found}>
      {roles.map((role) =>
        open ? (
          <Role
            key={role.id}
            label={label}
            text={role.text}
            words={words}
            onDone={(text) => actions.change(column, person, role, text)}
            onUndo={undo}
            onPasteBlock={paste(role)}
          />
        ) : (
          <div key={role.id} className="kk-role" title={role.text}>
            <Marked text={role.text} words={words} />
          </div>
        ),
      )}
      {open && (
        <Role
          label={`${label}, peran baru`}
          text=""
          beside={roles.length > 0}
          words={words}
          onDone={(text) => actions.add(column, person, text)}
          onUndo={undo}
          onPasteBlock={paste(null)}
        />
      )}
    </td>
  )
}

/**
 * A role as it is read, until somebody comes to write in it: a matrix has hundreds, and a field to write in costs ten
 * times as much as its text.
 * @param beside a new role beside others takes little room
 */
function Role({
  label,
  text,
  words,
  beside = false,
  onDone,
  onUndo,
  onPasteBlock,
}: {
  label: string
  text: string
  words: readonly string[]
  beside?: boolean
  onDone: (text: string) => Promise<boolean>
  onUndo: () => void
  onPasteBlock: (block: string[][]) => void
}) {
  const [writing, setWriting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // Whoever came to the text goes on in the field that takes its place.
  useLayoutEffect(() => {
    if (writing) field.current?.focus()
  }, [writing])
  return writing ? (
    <RoleField
      ref={field}
      label={label}
      initial={text}
      onDone={onDone}
      onMove={moveFocus}
      onUndo={onUndo}
      onPasteBlock={onPasteBlock}
    />
  ) : (
    <div
      className="kk-role"
      data-field
      data-new={text === '' ? (beside ? 'beside' : 'alone') : undefined}
      role="textbox"
      aria-label={label}
      tabIndex={0}
      title={text === '' ? undefined : text}
      onFocus={() => setWriting(true)}
    >
      <Marked text={text} words={words} />
    </div>
  )
}
