import { Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sizeLabel } from '../../../shared/kernel/numbers.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type EvidenceTarget, mostOfEvidence } from '../../../shared/monitoring/evidence/evidence.ts'
import { takenExtensions, takenKinds } from '../../../shared/monitoring/evidence/kinds.ts'
import { doubtOfFile } from '../../../shared/monitoring/evidence/take.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { Note } from '../../components/note.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { smallerPhoto } from './shrink.ts'

/** A photo that could be smaller: as it is, and as it would be. */
interface Offer {
  file: File
  smaller: File
}

/** Attaches files: chosen, dropped or pasted; a photo is offered smaller first. */
export function AddFile({ target }: { target: EvidenceTarget }) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const [looking, setLooking] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const forget = useRef<() => void>(null)
  const add = useMutation({
    ...api.monitoring.evidence.addFile.mutationOptions(),
    onSuccess: async ({ name }) => {
      setOffer(null)
      tell(`“${name}” dilampirkan.`)
      await refresh()
    },
  })
  const take = async (file: File) => {
    forget.current?.()
    setRefused(null)
    add.reset()
    setLooking(true)
    const smaller = await smallerPhoto(file)
    setLooking(false)
    if (smaller) return setOffer({ file, smaller })
    const doubt = doubtOfFile(file)
    if (doubt !== null) return setRefused(new Refusal(doubt))
    add.mutate({ target, file })
  }
  const first = (files: FileList | undefined) => {
    const [file] = files ?? []
    if (file) void take(file)
    return file !== undefined
  }
  return (
    <Stack
      gap="xs"
      className="kk-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        first(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        if (first(event.clipboardData.files)) event.preventDefault()
      }}
    >
      <ErrorNote error={refused ?? add.error} />
      {offer ? (
        <Note kind="info" title={`Foto ${offer.file.name} dapat diperkecil`}>
          <Text size="sm">
            Sekarang {sizeLabel(offer.file.size)}, diperkecil menjadi {sizeLabel(offer.smaller.size)} (sisi
            terpanjang {mostOfEvidence.edge} piksel, cukup untuk dibaca dan dicetak).
          </Text>
          <Group gap="xs" mt="xs">
            <Button
              size="xs"
              data-autofocus
              loading={add.isPending}
              onClick={() => add.mutate({ target, file: offer.smaller })}
            >
              Lampirkan yang diperkecil
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={add.isPending || doubtOfFile(offer.file) !== null}
              onClick={() => add.mutate({ target, file: offer.file })}
            >
              Lampirkan seperti aslinya
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setOffer(null)}>
              Batal
            </Button>
          </Group>
        </Note>
      ) : (
        <Group gap="xs">
          <FileButton accept={takenExtensions} resetRef={forget} onChange={(file) => file && void take(file)}>
            {(props) => (
              <Button
                {...props}
                size="xs"
                leftSection={<IconPaperclip size={15} />}
                loading={add.isPending || looking}
              >
                Lampirkan berkas…
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed" style={{ flex: 1 }}>
            Atau jatuhkan di sini. {takenKinds}; paling besar {sizeLabel(mostOfEvidence.bytes)}.
          </Text>
          {looking && <Loader size="xs" aria-label="Membaca foto" />}
        </Group>
      )}
    </Stack>
  )
}
