import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SkpVersion } from '../../../shared/planning/agreement/contract.ts'
import { compareContents } from '../../../shared/planning/agreement/compare.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { versionNames } from '../../../shared/planning/agreement/version-names.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { Dialog } from '../../components/dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { localDay } from '../../components/local-day.ts'

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Proposals and signed versions of an SKP, two of them side by side. */
export function VersionsDialog({
  skpId,
  content,
  onClose,
}: {
  skpId: number
  content: SkpContent
  onClose: () => void
}) {
  const versions = useQuery(api.planning.agreement.versions.queryOptions({ input: { id: skpId } }))
  return (
    <Dialog onClose={onClose} title="Versi dan usulan" size="wide">
      <LoadGate query={versions}>{(all) => <Comparison versions={all} content={content} />}</LoadGate>
    </Dialog>
  )
}

function Comparison({ versions, content }: { versions: readonly SkpVersion[]; content: SkpContent }) {
  // Unless chosen, the newest: what is shown first may be older than what is loaded.
  const [chosen, setLeft] = useState<string | null>(null)
  const left = chosen ?? (versions[0] ? String(versions[0].id) : null)
  const [right, setRight] = useState<string | null>('now')
  const year = versions[0]?.document.year
  if (year === undefined)
    return <Text c="dimmed">Belum ada usulan atau versi yang ditandatangani untuk dibandingkan.</Text>
  const names = versionNames(versions, localDay)
  const choices = [
    { value: 'now', label: 'Isi sekarang' },
    ...versions.map((version) => ({ value: String(version.id), label: names.get(version.id) ?? '' })),
  ]
  const contentOf = (id: string | null): SkpContent =>
    versions.find((version) => String(version.id) === id)?.document.content ?? content
  return (
    <Stack gap="sm">
      <Group grow align="end">
        <Select label="Dari" allowDeselect={false} data={choices} value={left} onChange={setLeft} />
        <Select label="Menjadi" allowDeselect={false} data={choices} value={right} onChange={setRight} />
      </Group>
      <Group gap="xs">
        {[left, right].map((id, side) => {
          const version = versions.find((candidate) => String(candidate.id) === id)
          return version && (side === 0 || left !== right) ? (
            <Button
              key={version.id}
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={14} />}
              component={Link}
              href={paths.print({ form: 'skp', kind: 'versions', ids: [version.id] })}
            >
              Cetak {lowerFirst(names.get(version.id) ?? '')}
            </Button>
          ) : null
        })}
      </Group>
      <table className="kk-sheet">
        <thead>
          <tr>
            <th scope="col">Dari</th>
            <th scope="col">Menjadi</th>
            <th scope="col" style={{ width: 110 }}>
              Perubahan
            </th>
          </tr>
        </thead>
        <tbody>
          {compareContents(contentOf(left), contentOf(right), year).map(({ id, before, after, changed }) => (
            <tr key={id}>
              <td style={{ whiteSpace: 'pre-wrap' }}>{before ?? '–'}</td>
              <td style={{ whiteSpace: 'pre-wrap' }}>{after ?? '–'}</td>
              <td>{before === null ? 'Baru' : after === null ? 'Dihapus' : changed ? 'Diubah' : 'Sama'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}
