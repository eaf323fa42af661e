import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** Gives every jabatan without a standard the one of its class. */
export function StartDialog({ count, onClose }: { count: number; onClose: () => void }) {
  const { year } = useYearPeriod()
  const [validFrom, setValidFrom] = useState<string | null>(`${year}-01-01`)
  const save = useMutation({
    ...api.development.competence.startStandards.mutationOptions(),
    onSuccess: async ({ made, left }) => {
      onClose()
      await refresh()
      endWith({
        message:
          left.length === 0
            ? `${made} standar awal dibuat.`
            : `${made} standar awal dibuat. Jenis atau jenjangnya tidak dikenali, jadi dibuat sendiri: ${left.join(', ')}.`,
        next: { label: 'Buka penilaian kompetensi', href: paths.competences },
      })
    },
  })
  return (
    <FormDialog
      title={`Buat ${count} standar awal`}
      explanation={
        <Text size="sm">
          Sembilan kompetensi PermenPANRB 38/2017 dengan level menurut kelas jabatan: Pelaksana 1, Pengawas 2,
          Administrator 3, JPT Pratama 4, dan jabatan fungsional menurut jenjangnya. Sesudahnya setiap standar
          dapat diubah menurut SK kantor.
        </Text>
      }
      verb="Buat standar awal"
      saving={save}
      ready={validFrom !== null}
      onClose={onClose}
      onSubmit={() => validFrom !== null && save.mutate({ validFrom })}
    >
      <DateField label="Berlaku sejak" required data-autofocus value={validFrom} onChange={setValidFrom} />
    </FormDialog>
  )
}
