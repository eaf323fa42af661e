import { ActionIcon, Group, NumberInput } from '@mantine/core'
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, useEffect, useRef } from 'react'
import { type Goal, goalLimits } from '../../../shared/planning/goals/goal.ts'
import { type GoalCell, goalCells } from '../../../shared/planning/goals/table.ts'
import { rupiah } from '../../../shared/planning/goals/workbook.ts'

/** A change of one goal; changes of the same `what` in a row are undone together. */
export type UpdateGoal = (id: string, part: Partial<Goal>, what: string) => void

const newRow = () => ({ id: crypto.randomUUID(), indicator: '', target: '' })

/** A goal without an indicator has an empty row all the same, in which its first one is written. */
const rowsOf = ({ id, indicators }: Goal): Goal['indicators'] =>
  indicators.length > 0 ? indicators : [{ id, indicator: '', target: '' }]

const cellOf = (goalId: string, cell: GoalCell, row = 0) => ({
  'data-goal': goalId,
  'data-cell': cell,
  'data-row': row,
})

/** The cell in which something was pasted; null in that of the sasaran itself, where goals are added. */
export function placeOf(target: EventTarget): { goalId: string; cell: GoalCell; row: number } | null {
  const { goal, cell, row } = target instanceof HTMLElement ? target.dataset : {}
  const known = goalCells.find((name) => name === cell)
  return goal === undefined || !known ? null : { goalId: goal, cell: known, row: Number(row) }
}

/** The table of the performance agreement: goals with their indicators, program and budget. */
export function GoalsTable({
  goals,
  fresh,
  onUpdate,
  onRemove,
  onPaste,
}: {
  goals: readonly Goal[]
  /** A goal that was just added: its text is written next. */
  fresh: string | null
  onUpdate: UpdateGoal
  onRemove: (id: string) => void
  onPaste: (event: ClipboardEvent) => void
}) {
  const table = useRef<HTMLTableElement>(null)
  // The id of an indicator or goal whose first field gets the focus as soon as it is there.
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    wanted.current = fresh
  }, [fresh])
  useEffect(() => {
    const field = wanted.current && table.current?.querySelector<HTMLElement>(`[data-of="${wanted.current}"]`)
    if (!field) return
    wanted.current = null
    field.focus()
  })
  return (
    <div className="kk-stacked">
      <table ref={table} className="kk-sheet" onPaste={onPaste}>
        <colgroup>
          <col style={{ width: 40 }} />
          <col style={{ width: '26%' }} />
          <col style={{ width: '24%' }} />
          <col style={{ width: '12%' }} />
          <col style={{ width: '16%' }} />
          <col style={{ width: 150 }} />
          <col style={{ width: 104 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">No</th>
            <th scope="col">Sasaran</th>
            <th scope="col">Indikator</th>
            <th scope="col">Target</th>
            <th scope="col">Program / Renstra</th>
            <th scope="col">Anggaran (Rp)</th>
            <th scope="col">
              <span className="kk-visually-hidden">Tindakan</span>
            </th>
          </tr>
        </thead>
        {goals.map((goal, at) => {
          const indicators = (next: Goal['indicators'], what: string) =>
            onUpdate(goal.id, { indicators: next }, what)
          const name = `sasaran ${at + 1}`
          const rows = rowsOf(goal)
          const span = { rowSpan: rows.length }
          return (
            <tbody key={goal.id}>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  {index === 0 && (
                    <>
                      <td {...span} style={{ textAlign: 'center' }}>
                        {at + 1}
                      </td>
                      <td {...span}>
                        <Field
                          of={goal.id}
                          label={`Sasaran ${at + 1}`}
                          most={goalLimits.text}
                          value={goal.text}
                          onChange={(text) => onUpdate(goal.id, { text }, 'text')}
                        />
                      </td>
                    </>
                  )}
                  {(['indicator', 'target'] as const).map((field) => (
                    <td key={field}>
                      <Field
                        {...(field === 'indicator' && { of: row.id })}
                        cell={cellOf(goal.id, field, index)}
                        label={`${field === 'indicator' ? 'Indikator' : 'Target'} ${index + 1} ${name}`}
                        most={field === 'indicator' ? goalLimits.text : goalLimits.short}
                        value={row[field]}
                        onChange={(text) =>
                          indicators(
                            rows.map((known) => (known.id === row.id ? { ...known, [field]: text } : known)),
                            `${row.id} ${field}`,
                          )
                        }
                      />
                    </td>
                  ))}
                  {index === 0 && (
                    <>
                      <td {...span}>
                        <Field
                          label={`Program ${name}`}
                          cell={cellOf(goal.id, 'program')}
                          most={goalLimits.short}
                          value={goal.program}
                          onChange={(program) => onUpdate(goal.id, { program }, 'program')}
                        />
                        <Field
                          label={`Renstra ${name}`}
                          cell={cellOf(goal.id, 'renstra')}
                          placeholder="Rujukan Renstra"
                          most={goalLimits.short}
                          value={goal.renstra}
                          onChange={(renstra) => onUpdate(goal.id, { renstra }, 'renstra')}
                        />
                      </td>
                      <td {...span}>
                        <NumberInput
                          size="xs"
                          aria-label={`Anggaran ${name}`}
                          {...cellOf(goal.id, 'budget')}
                          hideControls
                          min={0}
                          allowNegative={false}
                          allowDecimal={false}
                          thousandSeparator="."
                          decimalSeparator=","
                          value={goal.budget ?? ''}
                          onChange={(value) => onUpdate(goal.id, { budget: rupiah(value) }, 'budget')}
                        />
                      </td>
                    </>
                  )}
                  <td>
                    <Group gap={2} wrap="nowrap">
                      {index === 0 && (
                        <>
                          <Tool
                            label={`Tambah indikator ${name}`}
                            icon={<IconPlus size={16} />}
                            disabled={rows.length >= goalLimits.indicators}
                            onClick={() => {
                              const added = newRow()
                              wanted.current = added.id
                              indicators([...rows, added], 'add')
                            }}
                          />
                          <Tool
                            label={`Hapus ${name}`}
                            icon={<IconTrash size={16} />}
                            onClick={() => onRemove(goal.id)}
                          />
                        </>
                      )}
                      {rows.length > 1 && (
                        <Tool
                          label={`Hapus indikator ${index + 1} ${name}`}
                          icon={<IconX size={16} />}
                          onClick={() =>
                            indicators(
                              rows.filter(({ id }) => id !== row.id),
                              'remove',
                            )
                          }
                        />
                      )}
                    </Group>
                  </td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

function Tool({
  label,
  icon,
  disabled = false,
  onClick,
}: {
  label: string
  icon: React.ReactNode
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  )
}

function Field({
  of,
  cell,
  label,
  placeholder,
  most,
  value,
  onChange,
}: {
  /** The goal or indicator whose first field this is. */
  of?: string
  /** Which of its goal's cells it is, for pasting. */
  cell?: ReturnType<typeof cellOf>
  label: string
  placeholder?: string
  /** The longest text. */
  most: number
  value: string
  onChange: (text: string) => void
}) {
  return (
    <textarea
      className="kk-field"
      rows={1}
      data-of={of}
      {...cell}
      aria-label={label}
      placeholder={placeholder}
      maxLength={most}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
