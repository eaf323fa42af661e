import { Checkbox, Group, NumberInput, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { limitNames } from '../../../shared/voices/complaints/words.ts'
import { api, refresh } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { tell } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DialogForm } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { ResetLimits } from './reset-limits.tsx'

type Limits = Awaited<ReturnType<typeof api.voices.complaints.limits.call>>

/** The limits of the office, for whoever may change them, otherwise to be read. */
export function LimitsDialog({ onClose }: { onClose: () => void }) {
  const limits = useQuery(api.voices.complaints.limits.queryOptions())
  return (
    <Dialog title="Batas waktu" onClose={onClose}>
      <LoadGate query={limits}>{(told) => <LimitsForm told={told} onClose={onClose} />}</LoadGate>
    </Dialog>
  )
}

function LimitsForm({ told, onClose }: { told: Limits; onClose: () => void }) {
  const { can } = useSession()
  const [limits, setLimits] = useState(told.limits)
  const mayWrite = can('voices.complaints.saveLimits')
  const save = useMutation({
    ...api.voices.complaints.saveLimits.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell('Batas waktu berlaku untuk yang dicatat mulai sekarang.')
      await refresh()
    },
  })
  const change = (at: number, some: Partial<Limits['limits'][number]>) =>
    setLimits(limits.map((limit, index) => (index === at ? { ...limit, ...some } : limit)))
  return (
    <DialogForm
      verb="Simpan batas waktu"
      saving={save}
      ready={mayWrite}
      explanation={
        <Text size="sm" c="dimmed">
          {told.own ? 'Ditetapkan kantor ini.' : `Usulan: ${told.source}.`} Yang sudah tercatat memakai batas
          waktu saat diterima. Hari kerja menurut kalender kantor di Pengaturan.
        </Text>
      }
      remark={told.own && mayWrite && <ResetLimits onDone={onClose} />}
      onClose={onClose}
      onSubmit={() => save.mutate({ limits })}
    >
      {limits.map(({ step, days, working }, at) => (
        <Group key={step} grow align="end">
          <NumberInput
            label={limitNames[step]}
            suffix=" hari"
            min={1}
            max={365}
            disabled={!mayWrite}
            value={days}
            onChange={(next) => change(at, { days: Number(next) || 0 })}
          />
          <Checkbox
            label="Hari kerja"
            aria-label={`Hari kerja: ${limitNames[step]}`}
            disabled={!mayWrite}
            mb={8}
            checked={working}
            onChange={(event) => change(at, { working: event.currentTarget.checked })}
          />
        </Group>
      ))}
    </DialogForm>
  )
}
