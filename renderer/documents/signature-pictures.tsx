import { Button, FileButton, Group, Image, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import type { SignatureImage } from '../../shared/office/contract.ts'
import { api, client, refresh } from '../app/client.ts'
import { settle, tell, tellError, tellWithUndo } from '../components/confirm.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { PersonSelect } from '../components/person-select.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { dataUrl } from '../office/picture.ts'

const keyOf = (of: PersonChoice | null): string => JSON.stringify(of)

/** Takes a picture away, with a way back. */
async function remove({ of, image }: SignatureImage): Promise<void> {
  await client.office.saveSignature({ of, image: null })
  await refresh()
  tellWithUndo('Gambar dihapus.', () =>
    settle(client.office.saveSignature({ of, image }), 'Gambar dikembalikan.'),
  )
}

/** Pictures of signatures and of the stamp, for prints that ask for them. */
export function SignaturePictures() {
  const pictures = useQuery(api.office.signatures.queryOptions())
  const [who, setWho] = useState<PersonChoice | null>(null)
  const save = useMutation({
    mutationFn: async ({ of, file }: { of: PersonChoice | null; file: File }) =>
      client.office.saveSignature({ of, image: await dataUrl(file, file.name) }),
    onSuccess: async () => {
      setWho(null)
      tell('Gambar tersimpan.')
      await refresh()
    },
  })
  const choose = (of: PersonChoice | null, label: string, disabled = false) => (
    <FileButton
      accept="image/png,image/jpeg"
      disabled={disabled}
      onChange={(file) => file && save.mutate({ of, file })}
    >
      {(props) => (
        <Button {...props} variant="default" disabled={disabled} loading={save.isPending}>
          {label}
        </Button>
      )}
    </FileButton>
  )
  return (
    <section aria-label="Gambar tanda tangan dan stempel">
      <Title order={2} size="h4">
        Gambar tanda tangan dan stempel
      </Title>
      <Text c="dimmed" mb="xs">
        Hanya tercetak bila dipilih di halaman Cetak, Pilihan lain, dan tidak pernah pada DRAF. PNG dengan
        latar tembus pandang paling baik; paling besar 500 kB. Gambar ini bukan tanda tangan elektronik.
      </Text>
      <ErrorNote error={save.error} />
      <LoadGate query={pictures}>
        {(all) => (
          <Stack gap="xs">
            {all.map((picture) => (
              <Group key={keyOf(picture.of)} justify="space-between" wrap="nowrap">
                <Owner of={picture.of} />
                <Image
                  src={picture.image}
                  alt={picture.of === null ? 'Stempel kantor' : 'Tanda tangan'}
                  h={44}
                  w={130}
                  fit="contain"
                  bg="white"
                />
                <Button size="xs" variant="subtle" onClick={() => void remove(picture).catch(tellError)}>
                  Hapus gambar
                </Button>
              </Group>
            ))}
            <Group align="end" wrap="nowrap">
              <PersonSelect label="Tanda tangan milik" style={{ flex: 1 }} value={who} onChange={setWho} />
              {choose(who, 'Pilih gambar tanda tangan', who === null)}
            </Group>
            <Group>
              {choose(null, all.some(({ of }) => of === null) ? 'Ganti stempel' : 'Pilih gambar stempel')}
            </Group>
          </Stack>
        )}
      </LoadGate>
    </section>
  )
}

/** Whose a picture is. */
function Owner({ of }: { of: PersonChoice | null }) {
  if (of === null) return <Text fw={600}>Stempel kantor</Text>
  return <PersonSelect aria-label="Milik" readOnly style={{ flex: 1 }} value={of} onChange={() => {}} />
}
