import { Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import { endOfPlan } from '../../../shared/monitoring/improvement/rules.ts'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { useSure } from '../../components/use-sure.tsx'

/** Begins a plan for the months that the office gives. */
export function ConfirmDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [beginsOn, setBeginsOn] = useState<string | null>(localDay())
  const [endsOn, setEndsOn] = useState<string | null>(endOfPlan(localDay(), plan.months))
  const save = useMutation({
    ...api.monitoring.improvement.confirm.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      endWith({
        message: `Rencana perbaikan berjalan sampai ${longDate(endsOn ?? '')}.`,
        next: {
          label: 'Cetak rencana perbaikan',
          href: paths.print({ form: 'rencana-perbaikan-kinerja', kind: 'plans', ids: [plan.id] }),
        },
      })
    },
  })
  const asked = useSure(save, `${beginsOn} ${endsOn}`)
  return (
    <FormDialog
      title="Tetapkan rencana perbaikan"
      explanation={
        <Text size="sm">
          {plan.steps.length} langkah, ditinjau setiap bulan. Lamanya {plan.months} bulan ({plan.source}),
          kecuali diisi lain.
        </Text>
      }
      verb="Tetapkan rencana"
      saving={asked.saving}
      ready={beginsOn !== null && endsOn !== null && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (beginsOn === null || endsOn === null) return
        asked.send()
        save.mutate({ id: plan.id, revision: plan.revision, beginsOn, endsOn, sure: asked.sure })
      }}
    >
      <Group grow align="start">
        <DateField
          label="Mulai"
          required
          data-autofocus
          value={beginsOn}
          onChange={(day) => {
            setBeginsOn(day)
            if (day !== null) setEndsOn(endOfPlan(day, plan.months))
          }}
        />
        <DateField label="Sampai" required value={endsOn} onChange={setEndsOn} />
      </Group>
      {asked.question}
    </FormDialog>
  )
}
