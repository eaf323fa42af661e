import { ActionIcon, Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import {
  IconDownload,
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconLink,
  IconNote,
  IconPencil,
  IconPhoto,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { sizeLabel } from '../../../shared/kernel/numbers.ts'
import type { EvidenceItem } from '../../../shared/monitoring/evidence/evidence.ts'
import { type FileKind, fileKinds } from '../../../shared/monitoring/evidence/kinds.ts'
import { api, client, refresh } from '../../app/client.ts'
import { confirm, settle, tellError } from '../../components/confirm.tsx'
import { saveFile } from '../../components/download.ts'
import { ErrorNote } from '../../components/problem-list.tsx'

const icons: Readonly<Partial<Record<FileKind, typeof IconFile>>> = {
  jpg: IconPhoto,
  png: IconPhoto,
  webp: IconPhoto,
  xlsx: IconFileSpreadsheet,
  ods: IconFileSpreadsheet,
  pdf: IconFileText,
  docx: IconFileText,
  odt: IconFileText,
}

export const iconOf = ({ kind, fileKind }: Pick<EvidenceItem, 'kind' | 'fileKind'>): typeof IconFile =>
  kind === 'link' ? IconLink : kind === 'note' ? IconNote : ((fileKind && icons[fileKind]) ?? IconFile)

/** Saves the file of a piece where the clerk wants it. */
const saveEvidence = async (id: number): Promise<void> => {
  const file = await client.monitoring.evidence.file({ id })
  saveFile(file, file.name)
}

/** Shows a piece: its file in the program that is for it, or for saving where none can be started. */
export function useShowEvidence(): (id: number) => void {
  const forms = useQuery(api.documents.forms.queryOptions())
  return (id) => {
    if (forms.data?.canOpenExternally) client.monitoring.evidence.open({ id }).catch(tellError)
    else saveEvidence(id).catch(tellError)
  }
}

/** "PDF, 312 KB". */
export const fileWords = ({ fileKind, size }: Pick<EvidenceItem, 'fileKind' | 'size'>): string =>
  [fileKind && fileKinds[fileKind].label, size !== null && sizeLabel(size)].filter(Boolean).join(', ')

/** Asks, and takes a piece away for good. */
function askToRemove({ id, name, kind }: Pick<EvidenceItem, 'id' | 'name' | 'kind'>): void {
  confirm({
    title: 'Hapus bukti ini?',
    children:
      kind === 'file'
        ? `“${name}” dihapus dari kantor ini, juga berkasnya bila tidak dilampirkan di tempat lain. Cadangan yang sudah dibuat masih memuatnya.`
        : `“${name}” dihapus dari kantor ini.`,
    verb: 'Hapus bukti',
    danger: true,
    onConfirm: () => settle(client.monitoring.evidence.remove({ id }), `Bukti “${name}” dihapus.`),
  })
}

/** The pieces at one place, each with what can be done with it. */
export function EvidenceItems({ items, readOnly }: { items: readonly EvidenceItem[]; readOnly: boolean }) {
  const show = useShowEvidence()
  const [naming, setNaming] = useState<EvidenceItem | null>(null)
  if (naming) return <Rename item={naming} onClose={() => setNaming(null)} />
  return (
    <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Bukti dukung">
      {items.map((item) => {
        const { id, kind, name, content, addedAt, addedBy } = item
        const Icon = iconOf(item)
        return (
          <Group key={id} component="li" gap="xs" wrap="nowrap" align="start" className="kk-evidence">
            <Icon size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <div style={{ flex: 1, minWidth: 0 }}>
              {kind === 'file' ? (
                <Anchor component="button" type="button" size="sm" ta="left" onClick={() => show(id)}>
                  {name}
                </Anchor>
              ) : (
                <Text size="sm" fw={kind === 'link' ? 500 : undefined}>
                  {name}
                </Text>
              )}
              {content !== '' && content !== name && (
                <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {content}
                </Text>
              )}
              <Text size="xs" c="dimmed">
                {[fileWords(item), shortMoment(addedAt), addedBy].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {kind === 'file' && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Simpan ${name}`}
                title="Simpan berkas"
                onClick={() => void saveEvidence(id).catch(tellError)}
              >
                <IconDownload size={16} />
              </ActionIcon>
            )}
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Ganti nama ${name}`}
                title="Ganti nama"
                onClick={() => setNaming(item)}
              >
                <IconPencil size={16} />
              </ActionIcon>
            )}
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Hapus ${name}`}
                title="Hapus bukti"
                onClick={() => askToRemove(item)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </Group>
        )
      })}
    </Stack>
  )
}

/** Writing begins in the one field there is. */
const begin = (field: HTMLInputElement | null): void => field?.focus()

/** Another name for a piece, in the place of the list. */
function Rename({ item: { id, name: before }, onClose }: { item: EvidenceItem; onClose: () => void }) {
  const [name, setName] = useState(before)
  const rename = useMutation({
    ...api.monitoring.evidence.rename.mutationOptions(),
    onSuccess: async () => {
      await refresh()
      onClose()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        rename.mutate({ id, name })
      }}
    >
      <Stack gap="xs">
        <ErrorNote error={rename.error} />
        <TextInput
          label="Nama bukti"
          ref={begin}
          maxLength={most.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button size="xs" type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
            Simpan nama
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Batal
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
