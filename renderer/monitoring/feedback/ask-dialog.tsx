import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import type { Asked } from '../../../shared/monitoring/feedback/contract.ts'
import { roleLabels } from '../../../shared/monitoring/feedback/entry.ts'
import { api, client, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DialogForm } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'

/** Who is asked about somebody this year: proposed by the rule, settled by the appraiser. */
export function AskDialog({
  employeeId,
  fullName,
  year,
  minimum,
  onClose,
}: {
  employeeId: number
  fullName: string
  year: number
  minimum: number
  onClose: () => void
}) {
  const asked = useQuery(api.monitoring.feedback.asked.queryOptions({ input: { employeeId, year } }))
  return (
    <Dialog
      title={`Yang diminta memberi umpan balik kepada ${fullName}, ${year}`}
      size="lg"
      onClose={onClose}
    >
      <LoadGate query={asked}>
        {(data) => <Choice asked={data} {...{ employeeId, year, minimum, onClose }} />}
      </LoadGate>
    </Dialog>
  )
}

function Choice({
  asked: { askedOn, reason: given, chosen, proposed, because, candidates },
  employeeId,
  year,
  minimum,
  onClose,
}: {
  asked: Asked
  employeeId: number
  year: number
  minimum: number
  onClose: () => void
}) {
  const [ids, setIds] = useState(
    () => new Set((askedOn === null ? proposed : chosen).map((one) => one.employeeId)),
  )
  const [reason, setReason] = useState(given)
  const differs = ids.size !== proposed.length || proposed.some((one) => !ids.has(one.employeeId))
  const save = useMutation({
    mutationFn: () => client.monitoring.feedback.ask({ employeeId, year, giverIds: [...ids], reason }),
    onSuccess: () => {
      tell(`${ids.size} orang diminta memberi umpan balik.`)
      onClose()
      return refresh()
    },
  })
  const first = new Set(proposed.map((one) => one.employeeId))
  const listed = [...proposed, ...candidates.filter((one) => !first.has(one.employeeId))]
  return (
    <DialogForm
      explanation={
        <Stack gap={4}>
          {because.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
          <Text size="sm" c="dimmed">
            Jawaban mereka tampil bersama dan tanpa nama, setelah paling sedikit {minimum} orang menjawab.
            {askedOn !== null && ` Ditetapkan ${longDate(askedOn)}.`}
          </Text>
        </Stack>
      }
      verb={`Minta ${ids.size} orang`}
      saving={save}
      ready={!differs || reason.trim().length >= 5}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <ScrollArea.Autosize mah={300} type="auto">
        <Stack gap={6}>
          {listed.map((one) => (
            <Checkbox
              key={one.employeeId}
              label={one.fullName}
              description={`${roleLabels[one.role]}${first.has(one.employeeId) ? ', diusulkan' : ''}`}
              checked={ids.has(one.employeeId)}
              onChange={({ currentTarget: { checked } }) => {
                const next = new Set(ids)
                if (checked) next.add(one.employeeId)
                else next.delete(one.employeeId)
                setIds(next)
              }}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {ids.size < minimum && (
        <Text size="sm">
          Kurang dari {minimum} orang: jawaban mereka tidak akan ditampilkan, karena dapat dikenali.
        </Text>
      )}
      {differs && (
        <TextInput
          label="Alasan"
          description="Pilihannya lain dari yang diusulkan; tercatat bersama nama Anda."
          required
          maxLength={most.short}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  )
}
