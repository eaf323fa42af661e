import { MultiSelect, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { CascadePerson } from '../../../shared/planning/cascade/contract.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { api, refresh } from '../../app/client.ts'
import { tellWithUndo } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { unwrite } from './matrix/write-roles.ts'

export type HandDownSource =
  { goalId: string; text: string } | { rhkId: string; text: string; employeeId: number }

/** Writes an RHK that serves a goal or a superior's RHK into the drafts of the chosen people. */
export function HandDownDialog({
  year,
  source,
  initial,
  people,
  onClose,
}: {
  year: number
  source: HandDownSource
  initial: readonly number[]
  people: readonly CascadePerson[]
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<string[]>(initial.map(String))
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const names = new Map(people.map(({ employeeId, fullName }) => [String(employeeId), fullName]))
  const textOf = (id: string) => texts[id] ?? source.text
  const handDown = useMutation({
    ...api.planning.cascade.handDown.mutationOptions(),
    onSuccess: async ({ added, rhkIds }) => {
      tellWithUndo(`${added} RHK diturunkan.`, () => unwrite(year, rhkIds, `${added} RHK ditarik kembali.`))
      onClose()
      await refresh()
    },
  })
  const own = 'rhkId' in source ? source.employeeId : null
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
          to: chosen.map((id) => ({ employeeId: Number(id), text: textOf(id) })),
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
        data={people
          .filter(({ employeeId, state }) => employeeId !== own && isOpen(state))
          .map(({ employeeId, fullName, jabatan }) => ({
            value: String(employeeId),
            label: jabatan ? `${fullName} — ${jabatan}` : fullName,
          }))
          .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index)}
        value={chosen}
        onChange={setChosen}
      />
      {chosen.map((id, index) => (
        <Textarea
          key={id}
          data-autofocus={(index === 0 && initial.length > 0) || undefined}
          label={`Hasil yang diharapkan dari ${names.get(id) ?? ''}`}
          autosize
          minRows={1}
          maxLength={most.text}
          required
          value={textOf(id)}
          onChange={(event) => setTexts({ ...texts, [id]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}
