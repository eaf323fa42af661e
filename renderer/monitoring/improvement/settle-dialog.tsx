import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import { questionText } from '../../../shared/monitoring/improvement/rules.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** What becomes of a plan whose appraisal was opened again, or does not ask for it any more. */
export function SettleDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [answer, setAnswer] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = useMutation({
    ...api.monitoring.improvement.settle.mutationOptions(),
    onSuccess: async (_, { goesOn }) => {
      onClose()
      tell(goesOn ? 'Rencana perbaikan tetap dilanjutkan.' : 'Rencana perbaikan dibatalkan.')
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Kelanjutan rencana perbaikan"
      explanation={plan.question !== null && <Text size="sm">{questionText(plan.question, plan.basis)}</Text>}
      verb="Simpan putusan"
      saving={save}
      ready={answer !== null && reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({ id: plan.id, revision: plan.revision, goesOn: answer === 'goes-on', reason })
      }
    >
      <Radio.Group label="Rencana ini" required value={answer} onChange={setAnswer}>
        <Stack gap={6} mt={4}>
          <Radio value="goes-on" label="Tetap dilanjutkan" />
          <Radio
            value="ends"
            label="Dibatalkan"
            description="Rencana selesai tanpa hasil; yang sudah tertulis tetap dapat dibaca dan dicetak."
          />
        </Stack>
      </Radio.Group>
      <Textarea
        label="Alasan"
        required
        autosize
        minRows={2}
        maxLength={most.short}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
