import { Select, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import { api, client, queryClient } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** How the kiosk begins, and by which word it will be left. */
export function KioskDialog({
  results: { period, services },
  onClose,
}: {
  results: SurveyResults
  onClose: () => void
}) {
  const {
    operator: { hasPassword },
  } = useSession()
  const [serviceId, setServiceId] = useState<number | null>(null)
  const [word, setWord] = useState('')
  const start = useMutation({
    mutationFn: () =>
      client.voices.survey.startKiosk({ periodId: period.id, serviceId, word: hasPassword ? null : word }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.desk.overview.key() }),
  })
  return (
    <FormDialog
      title="Mulai kiosk"
      explanation={
        <Text size="sm">
          Layar ini hanya menerima jawaban survei, sampai Anda mengakhirinya{' '}
          {hasPassword ? 'dengan kata sandi Anda.' : 'dengan kata kunci di bawah ini.'}
        </Text>
      }
      verb="Mulai kiosk"
      saving={start}
      ready={hasPassword || word.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        // Only a key or a click may fill the screen, so it is asked for here; where it is refused the kiosk works as well.
        void document.documentElement.requestFullscreen?.().catch(() => {})
        start.mutate()
      }}
    >
      <Select
        label="Layanan"
        placeholder="Responden memilih sendiri"
        clearable
        data={services.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={serviceId === null ? null : String(serviceId)}
        onChange={(id) => setServiceId(id === null ? null : Number(id))}
      />
      {!hasPassword && (
        <TextInput
          label="Kata kunci kiosk"
          description="Sedikitnya 4 huruf atau angka; ingat baik-baik."
          required
          data-autofocus
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
