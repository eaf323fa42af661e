import { Checkbox, Table, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import type { PlanReview } from '../../../shared/monitoring/improvement/plan.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { useSure } from '../../components/use-sure.tsx'

/** How a plan goes: of each step what was found, and all in all. @param review null for a new one */
export function ReviewDialog({
  plan,
  review,
  onClose,
}: {
  plan: Plan
  review: PlanReview | null
  onClose: () => void
}) {
  const [heldOn, setHeldOn] = useState<string | null>(review?.heldOn ?? localDay())
  const [result, setResult] = useState(review?.result ?? '')
  const [found, setFound] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries((review?.findings ?? []).map((finding) => [finding.stepId, finding.result])),
  )
  const [done, setDone] = useState<readonly string[]>(
    plan.steps.flatMap(({ id, doneOn }) => (doneOn === null ? [] : id)),
  )
  const save = useMutation({
    ...api.monitoring.improvement.review.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell('Tinjauan tersimpan.')
      await refresh()
    },
  })
  const asked = useSure(save, `${heldOn}`)
  return (
    <FormDialog
      size="xl"
      title={review ? `Ubah tinjauan ${longDate(review.heldOn)}` : 'Catat tinjauan'}
      verb="Simpan tinjauan"
      saving={asked.saving}
      ready={heldOn !== null && result.trim() !== '' && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (heldOn === null) return
        asked.send()
        save.mutate({
          id: plan.id,
          revision: plan.revision,
          ...(review ? { reviewId: review.id } : {}),
          heldOn,
          result,
          findings: plan.steps.flatMap(({ id }) => {
            const text = found[id]?.trim() ?? ''
            return text === '' ? [] : [{ stepId: id, result: text }]
          }),
          done: [...done],
          sure: asked.sure,
        })
      }}
    >
      <DateField label="Tanggal tinjauan" required maw={180} value={heldOn} onChange={setHeldOn} />
      <Table verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="45%">Langkah</Table.Th>
            <Table.Th>Yang ditemukan</Table.Th>
            <Table.Th w={96}>Selesai</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.steps.map(({ id, action }, at) => (
            <Table.Tr key={id}>
              <Table.Td>
                {at + 1}. {action}
              </Table.Td>
              <Table.Td>
                <TextInput
                  aria-label={`Yang ditemukan pada langkah ${at + 1}`}
                  maxLength={most.text}
                  value={found[id] ?? ''}
                  onChange={(event) => setFound({ ...found, [id]: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <Checkbox
                  aria-label={`Langkah ${at + 1} selesai`}
                  checked={done.includes(id)}
                  onChange={(event) =>
                    setDone(
                      event.currentTarget.checked ? [...done, id] : done.filter((stepId) => stepId !== id),
                    )
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Textarea
        label="Hasil tinjauan"
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={most.longText}
        data-autofocus
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      {asked.question}
    </FormDialog>
  )
}
