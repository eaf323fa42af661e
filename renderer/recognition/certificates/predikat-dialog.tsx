import { Checkbox, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Predikat } from '../../../shared/evaluation/evaluation.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { appraisalWords } from '../../../shared/regulations/predikat.ts'
import { client } from '../../app/client.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** Adds those whose signed appraisal of the chosen period says one of these predikat. */
export function PredikatDialog({
  onClose,
  onAdd,
}: {
  onClose: () => void
  onAdd: (ids: readonly number[]) => void
}) {
  const { year, period } = useYearPeriod()
  const [predikat, setPredikat] = useState<Predikat[]>(['sangat-baik'])
  const words = appraisalWords(year).predikats
  const find = useMutation({
    mutationFn: async () => {
      const ids = await client.recognition.certificates.byPredikat({ year, period, predikat })
      if (ids.length === 0)
        throw new Refusal(
          `Belum ada penilaian ${periodLabel(period)} ${year} yang ditandatangani dengan predikat itu. Periode dipilih di kanan atas.`,
        )
      return ids
    },
    onSuccess: (ids) => {
      onAdd(ids)
      onClose()
    },
  })
  return (
    <FormDialog
      title={`Menurut predikat ${periodLabel(period)} ${year}`}
      verb="Tambah penerima"
      saving={find}
      ready={predikat.length > 0}
      onClose={onClose}
      onSubmit={() => find.mutate()}
    >
      <Checkbox.Group
        label="Predikat pada penilaian yang sudah ditandatangani"
        value={predikat}
        onChange={(chosen) => setPredikat(Predikat.options.filter((one) => chosen.includes(one)))}
      >
        <Group mt={4}>
          {Predikat.options.map((one) => (
            <Checkbox key={one} value={one} label={words[one]} />
          ))}
        </Group>
      </Checkbox.Group>
    </FormDialog>
  )
}
