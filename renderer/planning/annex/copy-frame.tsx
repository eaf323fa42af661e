import { Text } from '@mantine/core'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
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
    <FormDialog
      title={title}
      size="lg"
      verb={`Salin ${more ?? 0} ${what}`}
      saving={{ isPending: false, error }}
      ready={Boolean(more)}
      onClose={onClose}
      onSubmit={() => {
        onCopy()
        onClose()
      }}
    >
      <SourceSelect detail={detail} description={description} value={source} onChange={onSource} />
      {more !== null && (
        <Text size="sm">
          {more === 0
            ? `Tidak ada ${what} di SKP itu yang belum ada di sini.`
            : `${more} ${what} akan ditambahkan; yang sudah ditulis tidak diubah, dan dapat diurungkan.`}
        </Text>
      )}
    </FormDialog>
  )
}
