import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Rhythm, rhythmLabels } from '../../shared/office/period.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { settle, tellWithUndo } from '../components/confirm.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { useSure } from '../components/use-sure.tsx'

/** How often is appraised from the chosen year on. */
export function RhythmChoice() {
  const { year, rhythm } = useYearPeriod()
  const { can } = useSession()
  const [wanted, setWanted] = useState<Rhythm | null>(null)
  return (
    <Stack gap={4}>
      <Text fw={500} id="rhythm">
        Penilaian periodik mulai {year}
      </Text>
      <Text c="dimmed" size="sm">
        Di antara dua penilaian tahunan. Tahun sesudahnya mengikuti, sampai dipilih lain.
      </Text>
      <SegmentedControl
        aria-labelledby="rhythm"
        w={320}
        disabled={!can('evaluation.rhythm.choose')}
        value={rhythm}
        onChange={(value) => setWanted(value)}
        data={[
          { value: 'quarterly', label: rhythmLabels.quarterly },
          { value: 'monthly', label: rhythmLabels.monthly },
        ]}
      />
      {wanted !== null && wanted !== rhythm && (
        <Change year={year} from={rhythm} to={wanted} onClose={() => setWanted(null)} />
      )}
    </Stack>
  )
}

function Change({
  year,
  from,
  to,
  onClose,
}: {
  year: number
  from: Rhythm
  to: Rhythm
  onClose: () => void
}) {
  const save = useMutation({
    ...api.evaluation.rhythm.choose.mutationOptions(),
    onSuccess: () => {
      tellWithUndo(`Mulai ${year} dinilai ${rhythmLabels[to].toLowerCase()}.`, () =>
        // It was so before, and so it was meant.
        settle(client.evaluation.rhythm.choose({ year, rhythm: from, sure: true })),
      )
      onClose()
    },
  })
  const asked = useSure(save, `${year} ${to}`)
  return (
    <FormDialog
      title={`Nilai ${rhythmLabels[to].toLowerCase()} mulai ${year}`}
      verb="Ganti periode penilaian"
      saving={asked.saving}
      ready={asked.ready}
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        save.mutate({ year, rhythm: to, sure: asked.sure })
      }}
    >
      <Text>
        Pilihan periode di atas, tenggat, daftar penilaian dan rekapitulasi {year} mengikutinya. Tahun yang
        sudah memuat penilaian periodik tetap seperti semula, dan penilaiannya tetap dapat dibaca dan dicetak.
      </Text>
      {asked.question}
    </FormDialog>
  )
}
