import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../app/client.ts'
import { tell } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

/** Signs the chosen drafts on one day, all or none. */
export function SignMany({
  ids,
  year,
  onDone,
}: {
  ids: readonly number[]
  year: number
  onDone: () => void
}) {
  const [open, setOpen] = useState(false)
  const [signedOn, setSignedOn] = useState<string | null>(() => new Date().toLocaleDateString('sv-SE'))
  const sign = useMutation({
    ...api.planning.signMany.mutationOptions(),
    onSuccess: async ({ signed }) => {
      tell(`${signed} SKP ditetapkan dan terkunci.`)
      setOpen(false)
      onDone()
      await queryClient.invalidateQueries()
    },
  })
  return (
    <>
      <Button size="xs" leftSection={<IconLock size={16} />} onClick={() => setOpen(true)}>
        Tandatangani {ids.length} SKP
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Tandatangani ${ids.length} SKP`} size="lg">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (signedOn) sign.mutate({ ids: [...ids], signedOn })
          }}
        >
          <Stack gap="sm">
            <Text size="sm">
              Isi dan nama, pangkat, jabatan serta unit dibekukan seperti pada tanggal ini. Bila satu SKP
              belum lengkap, tidak ada yang ditandatangani.
            </Text>
            <ErrorNote error={sign.error} />
            <DateField
              label="Tanggal"
              required
              value={signedOn}
              referenceYear={year}
              onChange={setSignedOn}
            />
            <Group justify="end">
              <Button variant="default" onClick={() => setOpen(false)}>
                Batal
              </Button>
              <Button type="submit" loading={sign.isPending} disabled={!signedOn}>
                Tandatangani {ids.length} SKP
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
