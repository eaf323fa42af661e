import { ActionIcon, Button, Group, NumberInput, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ClipboardEvent, useState } from 'react'
import { parseNumber } from '../../shared/format/numbers.ts'
import type { Goal } from '../../shared/planning/cascade-contract.ts'
import { parseTsv } from '../../shared/format/tsv.ts'
import { api, client, queryClient } from '../app/client.ts'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { SaveNote } from '../components/save-note.tsx'
import { useDraft } from '../components/use-draft.ts'
import { GoalsImport } from './goals-import.tsx'
import { inTreeOrder, UnitSelect } from '../office/unit-select.tsx'

const newGoal = (text = ''): Goal => ({
  id: crypto.randomUUID(),
  text,
  renstra: '',
  program: '',
  budget: null,
  indicators: [{ id: crypto.randomUUID(), indicator: '', target: '' }],
})

/** Rows of Excel: sasaran, indicator, target, program, budget; without a sasaran it is a further indicator. */
function pastedGoals(text: string): Goal[] {
  const goals: Goal[] = []
  for (const [goal = '', indicator = '', target = '', program = '', budget = ''] of parseTsv(text)) {
    const row = { id: crypto.randomUUID(), indicator: indicator.trim(), target: target.trim() }
    const last = goals.at(-1)
    if (goal.trim() === '' && last) last.indicators.push(row)
    else if (goal.trim() !== '')
      goals.push({
        ...newGoal(goal.trim()),
        program: program.trim(),
        budget: parseNumber(budget.replace(/^rp\.?\s*/i, '')),
        indicators: [row],
      })
  }
  return goals
}

/** The performance agreement of a unit: written, or pasted from Excel. */
export function GoalsEditor({ year }: { year: number }) {
  const units = useQuery(api.office.units.queryOptions())
  const [unitId, setUnitId] = useState<number | null>(null)
  const cascade = useQuery({
    ...api.planning.cascade.queryOptions({ input: { year } }),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <LoadGate query={units}>
      {(all) => {
        const unit =
          unitId ?? inTreeOrder(all).find(({ unit: own }) => own.headEmployeeId !== null)?.unit.id ?? null
        if (unit === null)
          return <Empty>Perjanjian kinerja berdiri pada unit. Susun unit lebih dahulu di Pengaturan.</Empty>
        return (
          <>
            <UnitSelect label="Unit" w={420} clearable={false} value={unit} onChange={setUnitId} />
            <LoadGate query={cascade}>
              {({ goals }) => (
                <UnitGoals
                  key={`${year} ${unit}`}
                  year={year}
                  unitId={unit}
                  initial={goals
                    .filter((goal) => goal.unitId === unit)
                    .map(({ unitId: _, unitName: __, ...goal }) => goal)}
                />
              )}
            </LoadGate>
          </>
        )
      }}
    </LoadGate>
  )
}

function UnitGoals({ year, unitId, initial }: { year: number; unitId: number; initial: Goal[] }) {
  const draft = useDraft<Goal[]>(initial, 0, async (goals) => {
    // A sasaran that is still empty waits in the page until it says something.
    await client.planning.saveGoals({ year, unitId, goals: goals.filter(({ text }) => text.trim() !== '') })
    await queryClient.invalidateQueries({ refetchType: 'none' })
    return { revision: 0, savedAt: new Date().toISOString() }
  })
  const { value: goals, change } = draft
  const update = (id: string, part: Partial<Goal>, what: string) =>
    change((now) => now.map((goal) => (goal.id === id ? { ...goal, ...part } : goal)), `${id} ${what}`)
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    const pasted = pastedGoals(text)
    if (pasted.length === 0) return
    event.preventDefault()
    change((now) => [...now.filter((goal) => goal.text.trim() !== ''), ...pasted])
  }
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => change((now) => [...now, newGoal()])}
        >
          Tambah sasaran
        </Button>
        <GoalsImport
          known={goals}
          onAdd={(more) => change((now) => [...now.filter((goal) => goal.text.trim() !== ''), ...more])}
        />
        <Button size="xs" variant="subtle" disabled={!draft.canUndo} onClick={draft.undo}>
          Urungkan
        </Button>
        <SaveNote {...draft} onRetry={() => void draft.flush()} />
        <Text size="xs" c="dimmed">
          Atau salin kolom sasaran, indikator, target, program, anggaran di Excel, lalu tempel di sel sasaran.
        </Text>
      </Group>
      {goals.length === 0 ? (
        <Empty action={<Button onClick={() => change([newGoal()])}>Tulis sasaran pertama</Button>}>
          Di sini berdiri perjanjian kinerja unit ini: sasaran, indikator dan targetnya. RHK pimpinan berasal
          dari sini.
        </Empty>
      ) : (
        <table className="kk-sheet" onPaste={onPaste}>
          <colgroup>
            <col style={{ width: 40 }} />
            <col style={{ width: '26%' }} />
            <col style={{ width: '24%' }} />
            <col style={{ width: '12%' }} />
            <col style={{ width: '16%' }} />
            <col style={{ width: 150 }} />
            <col style={{ width: 74 }} />
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
          {goals.map((goal, number) => (
            <tbody key={goal.id}>
              {goal.indicators.map((row, index) => (
                <tr key={row.id}>
                  {index === 0 && (
                    <>
                      <td rowSpan={goal.indicators.length} style={{ textAlign: 'center' }}>
                        {number + 1}
                      </td>
                      <td rowSpan={goal.indicators.length}>
                        <Field
                          label={`Sasaran ${number + 1}`}
                          value={goal.text}
                          onChange={(text) => update(goal.id, { text }, 'text')}
                        />
                      </td>
                    </>
                  )}
                  {(['indicator', 'target'] as const).map((field) => (
                    <td key={field}>
                      <Field
                        label={`${field === 'indicator' ? 'Indikator' : 'Target'} ${index + 1} sasaran ${number + 1}`}
                        value={row[field]}
                        onChange={(text) =>
                          update(
                            goal.id,
                            {
                              indicators: goal.indicators.map((known) =>
                                known.id === row.id ? { ...known, [field]: text } : known,
                              ),
                            },
                            `${row.id} ${field}`,
                          )
                        }
                      />
                    </td>
                  ))}
                  {index === 0 && (
                    <>
                      <td rowSpan={goal.indicators.length}>
                        <Field
                          label={`Program sasaran ${number + 1}`}
                          value={goal.program}
                          onChange={(program) => update(goal.id, { program }, 'program')}
                        />
                        <Field
                          label={`Renstra sasaran ${number + 1}`}
                          placeholder="Rujukan Renstra"
                          value={goal.renstra}
                          onChange={(renstra) => update(goal.id, { renstra }, 'renstra')}
                        />
                      </td>
                      <td rowSpan={goal.indicators.length}>
                        <NumberInput
                          size="xs"
                          aria-label={`Anggaran sasaran ${number + 1}`}
                          hideControls
                          min={0}
                          allowDecimal={false}
                          thousandSeparator="."
                          decimalSeparator=","
                          value={goal.budget ?? ''}
                          onChange={(value) =>
                            update(goal.id, { budget: value === '' ? null : Number(value) }, 'budget')
                          }
                        />
                      </td>
                      <td rowSpan={goal.indicators.length}>
                        <Group gap={2} wrap="nowrap">
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={`Tambah indikator sasaran ${number + 1}`}
                            onClick={() =>
                              update(
                                goal.id,
                                {
                                  indicators: [
                                    ...goal.indicators,
                                    { id: crypto.randomUUID(), indicator: '', target: '' },
                                  ],
                                },
                                'add',
                              )
                            }
                          >
                            <IconPlus size={16} />
                          </ActionIcon>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={`Hapus sasaran ${number + 1}`}
                            onClick={() => change((now) => now.filter(({ id }) => id !== goal.id))}
                          >
                            <IconTrash size={16} />
                          </ActionIcon>
                        </Group>
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  )
}

function Field({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string
  placeholder?: string
  value: string
  onChange: (text: string) => void
}) {
  return (
    <textarea
      className="kk-field"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
