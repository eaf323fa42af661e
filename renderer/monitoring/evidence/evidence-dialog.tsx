import { Stack, Text } from '@mantine/core'
import type { EvidenceItem, EvidenceTarget } from '../../../shared/monitoring/evidence/evidence.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Note } from '../../components/note.tsx'
import { AddFile } from './add-file.tsx'
import { AddWords } from './add-words.tsx'
import { EvidenceItems } from './items.tsx'

/** The evidence at one place: what is there, and more of it. */
export function EvidenceDialog({
  target,
  proves,
  items,
  locked,
  onClose,
}: {
  target: EvidenceTarget
  /** What it proves, in words. */
  proves: string
  items: readonly EvidenceItem[]
  /** Why nothing can be attached or taken away, as a sentence; null where it can. */
  locked: string | null
  onClose: () => void
}) {
  return (
    <Dialog title="Bukti dukung" size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {proves}
        </Text>
        {locked !== null && <Note kind="info">{locked}</Note>}
        {items.length > 0 ? (
          <EvidenceItems items={items} readOnly={locked !== null} />
        ) : (
          <Text size="sm" c="dimmed">
            Belum ada bukti.{' '}
            {locked === null && 'Lampirkan foto, PDF atau dokumen, atau catat di mana aslinya disimpan.'}
          </Text>
        )}
        {locked === null && (
          <>
            <AddFile target={target} />
            <AddWords target={target} />
          </>
        )}
      </Stack>
    </Dialog>
  )
}
