import { List, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Distribution } from '../../shared/evaluation/contract.ts'
import { curveOrder } from '../../shared/evaluation/curve.ts'
import { mustBeExplained } from '../../shared/evaluation/distribution.ts'
import { most } from '../../shared/kernel/limits.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { api, refresh } from '../app/client.ts'
import { tell } from '../components/confirm.tsx'
import { FormDialog } from '../components/form-dialog.tsx'

/** Settles the distribution as it is; where it stays out of bounds the leader says why. */
export function SettleDialog({
  year,
  period,
  unitId,
  distribution: { final, departures },
  onClose,
}: {
  year: number
  period: Period
  unitId: number | null
  distribution: Distribution
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const words = appraisalWords(year).predikats
  const explained = mustBeExplained(departures)
  const settle = useMutation({
    ...api.evaluation.settleDistribution.mutationOptions(),
    onSuccess: async () => {
      tell('Distribusi predikat ditetapkan.')
      onClose()
      await refresh()
    },
  })
  return (
    <FormDialog
      title={`Tetapkan distribusi predikat, ${periodLabel(period)} ${year}`}
      explanation={
        <Text size="sm">
          {curveOrder
            .toReversed()
            .map((predikat) => `${words[predikat]} ${final[predikat]}`)
            .join(' · ')}
        </Text>
      }
      verb="Tetapkan distribusi"
      saving={settle}
      ready={!explained || reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() => settle.mutate({ year, period, reason, ...(unitId === null ? {} : { unitId }) })}
    >
      {departures.length > 0 && (
        <List size="sm">
          {departures.map(({ message }) => (
            <List.Item key={message}>{message}</List.Item>
          ))}
        </List>
      )}
      <Textarea
        label="Alasan"
        description={
          explained
            ? 'Distribusi ini menyimpang dari pola. Tulis mengapa tetap demikian; tercatat bersama nama Anda.'
            : 'Boleh kosong.'
        }
        required={explained}
        data-autofocus
        autosize
        minRows={2}
        maxLength={most.paragraph}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
