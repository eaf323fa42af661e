import { Select, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CascadeRhk, TreeGoal } from '../../../shared/planning/cascade/contract.ts'
import { api, refresh } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'

/** Says which goal an RHK carries. */
export function LinkGoalDialog({
  rhk,
  goals,
  onClose,
}: {
  rhk: CascadeRhk
  goals: readonly TreeGoal[]
  onClose: () => void
}) {
  const [goalId, setGoalId] = useState<string | null>(rhk.goalId)
  const link = useMutation({
    ...api.planning.cascade.linkGoal.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Kaitkan dengan sasaran"
      explanation={<Text size="sm">{rhk.text}</Text>}
      verb="Simpan kaitan"
      saving={link}
      onClose={onClose}
      onSubmit={() => link.mutate({ rhkId: rhk.id, goalId })}
    >
      <Select
        label="Sasaran yang didukung"
        placeholder="Tidak ada"
        clearable
        searchable
        data-autofocus
        data={goals.map(({ id, text }) => ({ value: id, label: text }))}
        value={goalId}
        onChange={setGoalId}
      />
    </FormDialog>
  )
}
