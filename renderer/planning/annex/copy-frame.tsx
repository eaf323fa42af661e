import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { ErrorNote } from '../../components/problem-list.tsx'
import { SourceSelect } from './source-select.tsx'

/** Choosing another SKP and taking over from it what this one lacks; first it says how much that would be. */
export function CopyFrame({
  title,
  description,
  detail,
  source,
  onSource,
  error,
  more,
  what,
  onCopy,
  onClose,
}: {
  title: string
  description: string
  /** Into which SKP. */
  detail: SkpDetail
  source: string | null
  onSource: (id: string | null) => void
  error: unknown
  /** How many would be added; null while that is not known. */
  more: number | null
  /** What is counted: "RHK", "baris". */
  what: string
  onCopy: () => void
  onClose: () => void
}) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="sm">
        <ErrorNote error={error} />
        <SourceSelect detail={detail} description={description} value={source} onChange={onSource} />
        {more !== null && (
          <Text size="sm">
            {more === 0
              ? `Tidak ada ${what} di SKP itu yang belum ada di sini.`
              : `${more} ${what} akan ditambahkan; yang sudah ditulis tidak diubah, dan dapat diurungkan.`}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={!more}
            onClick={() => {
              onCopy()
              onClose()
            }}
          >
            Salin {more ?? 0} {what}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
