import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CascadeRhk } from '../../../shared/planning/cascade/contract.ts'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import { api, refresh } from '../../app/client.ts'
import { ErrorNote } from '../../components/problem-list.tsx'

/** Says which goal an RHK carries. */
export function LinkGoalDialog({
  rhk,
  goals,
  onClose,
}: {
  rhk: CascadeRhk
  goals: readonly Goal[]
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
    <Modal opened onClose={onClose} title="Kaitkan dengan sasaran">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          link.mutate({ rhkId: rhk.id, goalId })
        }}
      >
        <Stack gap="sm">
          <ErrorNote error={link.error} />
          <Text size="sm">{rhk.text}</Text>
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
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={link.isPending}>
              Simpan kaitan
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
