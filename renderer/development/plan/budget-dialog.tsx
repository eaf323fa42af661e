import { NumberInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SpendingRow } from '../../../shared/development/plan/contract.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { UnitSelect } from '../../office/unit-select.tsx'

/** What the office or a unit may spend on development in a year; emptied, there is no limit. */
export function BudgetDialog({
  year,
  spending,
  onClose,
}: {
  year: number
  spending: readonly SpendingRow[]
  onClose: () => void
}) {
  const of = (unitId: number | null) => spending.find((row) => row.unitId === unitId)?.amount ?? ''
  const [unitId, setUnitId] = useState<number | null>(null)
  const [amount, setAmount] = useState<number | string>(of(null))
  const save = useMutation({
    ...api.development.plan.saveBudget.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell('Anggaran disimpan.')
    },
  })
  return (
    <FormDialog
      title={`Anggaran pengembangan ${year}`}
      verb="Simpan anggaran"
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate({ year, unitId, amount: amount === '' ? null : Number(amount) })}
    >
      <UnitSelect
        label="Unit"
        placeholder="Seluruh kantor"
        description="Kosong untuk seluruh kantor. Anggaran unit berlaku bagi pegawainya dan unit di bawahnya."
        value={unitId}
        onChange={(id) => {
          setUnitId(id)
          setAmount(of(id))
        }}
      />
      <NumberInput
        label="Anggaran (Rp)"
        description="Dikosongkan: tanpa batas."
        thousandSeparator="."
        decimalSeparator=","
        allowDecimal={false}
        data-autofocus
        value={amount}
        onChange={setAmount}
      />
    </FormDialog>
  )
}
