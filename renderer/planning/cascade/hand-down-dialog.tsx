import { MultiSelect, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { CascadePerson } from '../../../shared/planning/cascade/contract.ts'
import { api, refresh } from '../../app/client.ts'
import { tellWithUndo } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { personOptions } from '../../components/person-options.ts'
import { useTakers } from './use-takers.ts'
import { unwrite } from './matrix/write-roles.ts'

export type HandDownSource =
  { goalId: string; text: string } | { rhkId: string; text: string; employeeId: number }

interface Props {
  year: number
  source: HandDownSource
  /** To whom first of all; those below whoever has the RHK when nobody is named. */
  initial: CascadePerson | null
  onClose: () => void
}

/** Writes an RHK that serves a goal or a superior's RHK into the drafts of the chosen people. */
export function HandDownDialog({ year, source, initial, onClose }: Props) {
  const leader = 'rhkId' in source && initial === null ? source.employeeId : null
  const below = useQuery({
    ...api.planning.cascade.people.queryOptions({
      input: { year, open: true, limit: most.takers, ...(leader === null ? {} : { appraiserId: leader }) },
    }),
    enabled: leader !== null,
  })
  if (leader !== null && !below.data && !below.error) return null
  return (
    <HandDownForm
      year={year}
      source={source}
      initial={initial ? [initial] : leader === null ? [] : (below.data?.people ?? [])}
      onClose={onClose}
    />
  )
}

function HandDownForm({
  year,
  source,
  initial,
  onClose,
}: Omit<Props, 'initial'> & { initial: readonly CascadePerson[] }) {
  const [chosen, setChosen] = useState<readonly CascadePerson[]>(() => onceEach(initial))
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({})
  const { people, typed, setTyped } = useTakers(year, { open: true })
  const own = 'rhkId' in source ? source.employeeId : null
  const offered = onceEach([...chosen, ...people.filter(({ employeeId }) => employeeId !== own)])
  const byId = new Map(offered.map((person) => [String(person.employeeId), person]))
  const textOf = (id: number) => texts[id] ?? source.text
  const handDown = useMutation({
    ...api.planning.cascade.handDown.mutationOptions(),
    onSuccess: async ({ added, rhkIds }) => {
      tellWithUndo(`${added} RHK diturunkan.`, () => unwrite(year, rhkIds, `${added} RHK ditarik kembali.`))
      onClose()
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Turunkan hasil kerja"
      size="lg"
      explanation={
        <Text size="sm">
          Yang didukung: <b>{source.text}</b>
        </Text>
      }
      verb={`Turunkan kepada ${chosen.length} pegawai`}
      saving={handDown}
      ready={chosen.length > 0}
      onClose={onClose}
      onSubmit={() =>
        handDown.mutate({
          year,
          from: 'goalId' in source ? { goalId: source.goalId } : { rhkId: source.rhkId },
          to: chosen.map(({ employeeId }) => ({ employeeId, text: textOf(employeeId) })),
        })
      }
    >
      <MultiSelect
        label="Kepada"
        description="Pegawai dengan SKP yang masih disusun; dari unit lain juga boleh."
        searchable
        // The list of everybody would cover what was dropped, and its button.
        openOnFocus={false}
        data-autofocus={initial.length === 0 || undefined}
        data={offered.map(({ employeeId, fullName, jabatan }) => ({
          value: String(employeeId),
          label: jabatan ? `${fullName} — ${jabatan}` : fullName,
        }))}
        // Also before the office has answered, nobody is offered who is not meant.
        filter={personOptions(byId)}
        searchValue={typed}
        onSearchChange={setTyped}
        value={chosen.map(({ employeeId }) => String(employeeId))}
        onChange={(ids) => setChosen(ids.flatMap((id) => byId.get(id) ?? []))}
      />
      {chosen.map(({ employeeId, fullName }, index) => (
        <Textarea
          key={employeeId}
          data-autofocus={(index === 0 && initial.length > 0) || undefined}
          label={`Hasil yang diharapkan dari ${fullName}`}
          autosize
          minRows={1}
          maxLength={most.text}
          required
          value={textOf(employeeId)}
          onChange={(event) => setTexts({ ...texts, [employeeId]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}

/** People as often as they are named once: some have several SKP of the year. */
const onceEach = (people: readonly CascadePerson[]): CascadePerson[] => [
  ...new Map(people.map((person) => [person.employeeId, person])).values(),
]
