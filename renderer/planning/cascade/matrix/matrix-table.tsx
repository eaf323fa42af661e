import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { CascadePerson, Matrix } from '../../../../shared/planning/cascade/contract.ts'
import { matrixModel, type RoleLine } from '../../../../shared/planning/cascade/grid.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { withLine } from '../../../../shared/planning/cascade/roles.ts'
import { hasWords } from '../../../../shared/kernel/text.ts'
import { useSession } from '../../../app/session.tsx'
import { Marked } from '../../../components/find.tsx'
import type { GridColumn } from '../../../components/grid/column.ts'
import type { GridShow } from '../../../components/grid/group.tsx'
import { GridTable, groupsOf } from '../../../components/grid/grid.tsx'
import { useGrid } from '../../../components/grid/use-grid.ts'
import { SaveNote } from '../../../components/save-note.tsx'
import { useStable } from '../../../components/use-stable.ts'
import { foundAt, type FoundRow, foundRows, type MatrixHit } from './hits.ts'
import { MeasuresRow } from './measures-row.tsx'
import { PersonHead } from './person-head.tsx'
import { useRoles } from './use-roles.ts'

const newId = () => crypto.randomUUID()

/** Widths in CSS pixels: of the people, and the least of a result. */
const [people, least] = [320, 195]

/**
 * The leader's results across, the people down, each cell the roles that are the person's RHK.
 * @param props.matrix with other people or results it is another table
 */
export function MatrixTable({
  year,
  matrix,
  measured,
  label,
  texts,
  words,
  hits,
  hit,
  sought,
}: {
  year: number
  matrix: Matrix
  /** RHK that have an indicator already. */
  measured: ReadonlySet<string>
  label: string
  /** Two lines of each text, or all of it. */
  texts: 'short' | 'whole'
  /** What is looked for, where it is in this matrix, and which of it is shown. */
  words: readonly string[]
  hits: readonly MatrixHit[]
  hit: MatrixHit | null
  /** What is to be brought into sight, another object each time. */
  sought: MatrixHit | null
}) {
  const { draft, onChange, onPasted } = useRoles(year, matrix)
  const { operator } = useSession()
  const { role, employeeId } = operator
  const isWritten = useCallback(
    // As the main process has it: an appraiser writes in the SKP of those whom he appraises.
    ({ appraiserId }: CascadePerson) =>
      role === 'pengelola' || (appraiserId !== null && appraiserId === employeeId),
    [role, employeeId],
  )
  const model = useMemo(() => matrixModel(matrix, measured, newId, isWritten), [matrix, measured, isWritten])
  const columns = useMemo(
    () =>
      Object.fromEntries(
        matrix.columns.map(({ id, text }): [string, GridColumn] => [
          id,
          { label: text, placeholder: 'Tulis peran', vanishes: true },
        ]),
      ),
    [matrix.columns],
  )
  const grid = useGrid({
    content: draft.value,
    model,
    columns,
    readOnly: null,
    onChange,
    onPasted,
    undo: draft.undo,
    redo: draft.redo,
    typing: draft.typing,
    keys: ({ key, ctrlKey, metaKey }, line, column) => {
      if (key !== 'Enter' || (!ctrlKey && !metaKey)) return false
      actions.add(line, column)
      return true
    },
  })
  const actions = useStable({
    /** Goes to an empty line of a cell, one that is there or a new one, to be written in at once. */
    add: ({ row, cells }: RoleLine, id: string) => {
      const column = model.columns.indexOf(id)
      const cell = cells[column] ?? []
      const empty = cell.findIndex((role) => role === null)
      const line = empty < 0 ? cell.length : empty
      // Room that a longer cell of the same person has made already is used first.
      if (!grid.rows.some((one) => one.row === row && one.line === line))
        // Nothing is written yet, so it is no step that could be taken back.
        draft.adopt((roles) => withLine(roles, { row, column, line }))
      grid.cursor.reach({ is: (one) => one.row === row && one.line === line, column: id })
      grid.cursor.focusSoon('cell')
    },
  })
  const shown = useRef<readonly FoundRow[]>([])
  const found = useMemo(
    () => (shown.current = foundRows(matrix.rows, words, hits, hit, shown.current)),
    [matrix.rows, words, hits, hit],
  )
  const groups = useMemo(
    () => groupsOf(grid.rows, ({ row, person }) => ({ key: String(person.skpId), of: found[row] })),
    [grid.rows, found],
  )
  const show = useMemo(() => showOf(year, matrix, actions, isWritten), [year, matrix, actions, isWritten])

  const waiting = useRef<MatrixHit | null>(null)
  useEffect(() => {
    if (!sought) return
    const { row, column } = sought
    const id = column === null ? undefined : model.columns[column]
    const at = grid.rows.findIndex(
      (one) => one.row === row && (id === undefined || hasWords(model.read(draft.value, one, id), words)),
    )
    if (at < 0) return
    waiting.current = sought
    grid.leave()
    grid.cursor.select({ row: at, column: column ?? 0 })
    // Only what is sought next is gone to.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sought])
  // The row of the active cell is drawn, wherever the table is scrolled to.
  useLayoutEffect(() => {
    const { row, column } = grid.cursor.here
    const cell = grid.cursor.table.current?.querySelector(`[data-row="${row}"][data-column="${column}"]`)
    if (waiting.current === null || grid.rows[row]?.row !== waiting.current.row) return
    waiting.current = null
    cell?.scrollIntoView({ block: 'center', inline: 'nearest' })
  })

  return (
    <>
      {/* Focus makes a wide matrix scroll by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="kk-matrix" data-texts={texts} tabIndex={0} role="region" aria-label={label}>
        <GridTable
          grid={grid}
          label={label}
          groups={groups}
          show={show}
          leadWidth={people}
          minWidth={people + matrix.columns.length * least}
          above={<MeasuresRow leader={matrix.leader} columns={matrix.columns} />}
        />
      </div>
      <SaveNote {...draft} onRetry={draft.retry} />
    </>
  )
}

/** How people, results and roles are shown. @param actions what its buttons do */
const showOf = (
  year: number,
  { columns, teams }: Matrix,
  actions: { add: (line: RoleLine, column: string) => void },
  isWritten: (person: CascadePerson) => boolean,
): GridShow<RoleLine, FoundRow | undefined> => {
  const placeOf = new Map(columns.map(({ id }, place) => [id, place]))
  const textOf = new Map(columns.map(({ id, text }) => [id, text]))
  const nameOf = ({ person }: RoleLine, column: string) =>
    `Peran ${person.fullName} dalam ${textOf.get(column) ?? ''}`
  return {
    leadLabel: 'Pegawai',
    // The head stays in sight; one of a page's length would leave no room for the people.
    head: (column) => (
      <div className="kk-clamp" title={textOf.get(column)}>
        {textOf.get(column)}
      </div>
    ),
    lead: ({ of }) =>
      of && (
        <PersonHead
          year={year}
          row={of.row}
          manyTeams={teams.length > 1}
          words={of.words}
          found={foundAt(of, null)}
        />
      ),
    field: ({ rows }, index, column) => {
      const line = rows[index]
      const role = line?.cells[placeOf.get(column) ?? 0]?.[line.line]
      return line ? `${nameOf(line, column)}${role ? '' : ', peran baru'}` : ''
    },
    cell: (of, line, column) => {
      const place = placeOf.get(column) ?? 0
      const cell = line.cells[place] ?? []
      const role = cell[line.line]
      if (!of || !role) return null
      const sought = of.words.length > 0 && hasWords(role.text, of.words)
      const last = line.line === cell.length - 1
      const below = line.lines - 1 - line.line
      const open = isOpen(line.person.state) && isWritten(line.person)
      return (
        <>
          <div
            className="kk-role"
            // A locked cell goes down to the last line of its person.
            data-lines={line.lines > 1 && (open || !last || below === 0) ? 'many' : undefined}
            data-found={sought ? foundAt(of, place) : undefined}
            title={role.text}
          >
            <Marked text={role.text} words={of.words} />
          </div>
          {last && below === 0 && open && (
            <button
              type="button"
              className="kk-role-more"
              // By keyboard it is Ctrl+Enter.
              tabIndex={-1}
              aria-label={`Tambah: ${nameOf(line, column)}`}
              title="Peran lain (Ctrl+Enter)"
              onClick={() => actions.add(line, column)}
            >
              +
            </button>
          )}
        </>
      )
    },
  }
}
