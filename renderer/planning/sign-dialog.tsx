import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SkpDetail } from '../../shared/planning/contract.ts'
import { api } from '../app/client.ts'
import { DateField } from '../components/date-field.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

/** Asks for the day and the place, then freezes the SKP. */
export function SignDialog({
  detail,
  revision,
  onClose,
  onSigned,
}: {
  detail: SkpDetail
  revision: number
  onClose: () => void
  onSigned: () => Promise<void>
}) {
  const [signedOn, setSignedOn] = useState<string | null>(new Date().toLocaleDateString('sv-SE'))
  const [place, setPlace] = useState(detail.place)
  const sign = useMutation({ ...api.planning.sign.mutationOptions(), onSuccess: onSigned })
  return (
    <Modal opened onClose={onClose} title={`Tandatangani SKP ${detail.employee.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (signedOn) sign.mutate({ id: detail.id, revision, signedOn, place })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Isi SKP dan nama, pangkat, jabatan serta unit kedua pihak dibekukan seperti pada tanggal ini.
            Sesudah itu SKP hanya dapat dibuka kembali dengan alasan.
          </Text>
          <ErrorNote error={sign.error} />
          <DateField
            label="Tanggal"
            required
            value={signedOn}
            referenceYear={detail.year}
            onChange={setSignedOn}
          />
          <TextInput label="Tempat" value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={sign.isPending} disabled={!signedOn}>
              Tandatangani SKP
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
