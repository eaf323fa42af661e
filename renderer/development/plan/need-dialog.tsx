import { Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NeedRow } from '../../../shared/development/plan/contract.ts'
import {
  needSourceLabels,
  type Priority,
  priorityLabels,
  proposedPriority,
  WrittenSource,
} from '../../../shared/development/plan/need.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { api, refresh } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { PersonSelect } from '../../components/person-select.tsx'

export const priorities = ([1, 2, 3] as const).map((priority) => ({
  value: String(priority),
  label: priorityLabels[priority],
}))
export const priorityOf = (value: string | null): Priority => (value === '1' ? 1 : value === '2' ? 2 : 3)

/** Writes a need by hand. @param need null for a new one */
export function NeedDialog({
  year,
  need,
  onClose,
}: {
  year: number
  need: NeedRow | null
  onClose: () => void
}) {
  const { operator, can } = useSession()
  const keeps = can('development.plan.saveItem') || operator.role === 'penilai'
  const [employeeId, setEmployeeId] = useState(need?.employeeId ?? (keeps ? null : operator.employeeId))
  const [subject, setSubject] = useState(need?.subject ?? '')
  const [reason, setReason] = useState(need?.reason ?? '')
  const [source, setSource] = useState<WrittenSource>(
    need?.sources.flatMap((one) => WrittenSource.safeParse(one.source).data ?? [])[0] ??
      (keeps ? 'atasan' : 'sendiri'),
  )
  // What was gathered or joined keeps all its sources.
  const isKept = need !== null && (need.sources.length > 1 || need.sources.some(({ ref }) => ref !== ''))
  const [priority, setPriority] = useState<Priority>(need?.priority ?? 3)
  const save = useMutation({
    ...api.development.plan.saveNeed.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell('Kebutuhan disimpan.')
    },
  })
  return (
    <FormDialog
      title={need ? 'Ubah kebutuhan' : 'Tulis kebutuhan'}
      verb="Simpan kebutuhan"
      saving={save}
      ready={employeeId !== null && subject.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        if (employeeId === null) return
        save.mutate({
          id: need?.id ?? null,
          revision: need?.revision ?? 0,
          employeeId,
          year,
          subject,
          reason,
          priority,
          source,
        })
      }}
    >
      <PersonSelect
        label="Pegawai"
        required
        officials={false}
        disabled={need !== null || !keeps}
        data-autofocus={keeps || undefined}
        value={employeeId === null ? null : { employeeId }}
        onChange={(choice) => setEmployeeId(choice && 'employeeId' in choice ? choice.employeeId : null)}
      />
      <TextInput
        label="Kompetensi yang perlu dikembangkan"
        required
        maxLength={most.name}
        data-autofocus={!keeps || undefined}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label="Alasan"
        autosize
        minRows={2}
        maxLength={most.short}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!isKept && (
        <Select
          label="Sumber"
          allowDeselect={false}
          disabled={!keeps}
          data={WrittenSource.options.map((value) => ({ value, label: needSourceLabels[value] }))}
          value={source}
          onChange={(value) => {
            const next = WrittenSource.parse(value)
            setSource(next)
            setPriority(proposedPriority(next))
          }}
        />
      )}
      <Select
        label="Prioritas"
        allowDeselect={false}
        data={priorities}
        value={String(priority)}
        onChange={(value) => setPriority(priorityOf(value))}
      />
    </FormDialog>
  )
}
