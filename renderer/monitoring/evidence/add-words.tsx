import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { IconLink, IconNote } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { EvidenceTarget } from '../../../shared/monitoring/evidence/evidence.ts'
import { api, refresh } from '../../app/client.ts'
import { ErrorNote } from '../../components/problem-list.tsx'

/** Writing begins in the field that was asked for. */
const begin = (field: HTMLInputElement | HTMLTextAreaElement | null): void => field?.focus()

/** Attaches a link or a note. */
export function AddWords({ target }: { target: EvidenceTarget }) {
  const [kind, setKind] = useState<'link' | 'note' | null>(null)
  const [name, setName] = useState('')
  const [content, setContent] = useState('')
  const close = () => {
    setKind(null)
    setName('')
    setContent('')
  }
  const add = useMutation({
    ...api.monitoring.evidence.addWords.mutationOptions(),
    onSuccess: async () => {
      close()
      await refresh()
    },
  })
  if (kind === null)
    return (
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLink size={15} />}
          onClick={() => setKind('link')}
        >
          Tambah tautan
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconNote size={15} />}
          onClick={() => setKind('note')}
        >
          Tambah catatan
        </Button>
      </Group>
    )
  const isLink = kind === 'link'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ target, words: { kind, name, content } })
      }}
    >
      <Stack gap="xs">
        <ErrorNote error={add.error} />
        {isLink ? (
          <TextInput
            label="Alamat"
            description="Di mana buktinya dapat dilihat, misalnya folder bersama di internet."
            placeholder="https://"
            ref={begin}
            maxLength={most.paragraph}
            value={content}
            onChange={(event) => setContent(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            label="Catatan"
            description="Misalnya nomor dan tanggal surat, atau di map mana aslinya disimpan."
            autosize
            minRows={2}
            ref={begin}
            maxLength={most.text}
            value={content}
            onChange={(event) => setContent(event.currentTarget.value)}
          />
        )}
        <TextInput
          label="Nama"
          description="Boleh kosong."
          maxLength={most.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button size="xs" type="submit" loading={add.isPending} disabled={content.trim() === ''}>
            {isLink ? 'Simpan tautan' : 'Simpan catatan'}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            Batal
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
