import { Group, Radio, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import { outcomeLabels } from '../../../shared/monitoring/improvement/plan.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { useSure } from '../../components/use-sure.tsx'

const outcomes = ['berhasil', 'diperpanjang', 'tidak-berhasil'] as const

/** What came of a plan. */
export function DecideDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null)
  const [decidedOn, setDecidedOn] = useState<string | null>(localDay())
  const [endsOn, setEndsOn] = useState<string | null>(plan.endsOn && addMonths(plan.endsOn, 1))
  const [reason, setReason] = useState('')
  const isExtended = outcome === 'diperpanjang'
  const save = useMutation({
    ...api.monitoring.improvement.decide.mutationOptions(),
    onSuccess: async (_, given) => {
      onClose()
      tell(`Rencana perbaikan: ${outcomeLabels[given.outcome].toLowerCase()}.`)
      await refresh()
    },
  })
  const asked = useSure(save, `${outcome} ${decidedOn}`)
  return (
    <FormDialog
      title="Putuskan hasil rencana perbaikan"
      verb="Simpan putusan"
      saving={asked.saving}
      ready={
        outcome !== null &&
        decidedOn !== null &&
        reason.trim() !== '' &&
        (!isExtended || endsOn !== null) &&
        asked.ready
      }
      onClose={onClose}
      onSubmit={() => {
        if (outcome === null || decidedOn === null) return
        asked.send()
        save.mutate({
          id: plan.id,
          revision: plan.revision,
          outcome,
          decidedOn,
          reason,
          endsOn: isExtended ? endsOn : null,
          sure: asked.sure,
        })
      }}
    >
      <Radio.Group
        label="Hasil"
        required
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((one) => one === value) ?? null)}
      >
        <Group mt={4}>
          {outcomes.map((one) => (
            <Radio key={one} value={one} label={outcomeLabels[one]} />
          ))}
        </Group>
      </Radio.Group>
      <Group grow align="start">
        <DateField label="Tanggal putusan" required value={decidedOn} onChange={setDecidedOn} />
        {isExtended && <DateField label="Diperpanjang sampai" required value={endsOn} onChange={setEndsOn} />}
      </Group>
      <Textarea
        label="Alasan"
        required
        autosize
        minRows={2}
        maxLength={most.short}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {asked.question}
    </FormDialog>
  )
}
