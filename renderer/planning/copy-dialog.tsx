import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanningRow, SkpDetail } from '../../shared/planning/contract.ts'
import { withContentOf } from '../../shared/planning/copy.ts'
import type { SkpContent } from '../../shared/planning/skp.ts'
import { api } from '../app/client.ts'
import { ErrorNote } from '../components/problem-list.tsx'

const newId = () => crypto.randomUUID()

/** Takes RHK over from last year's SKP or a colleague's; nothing that is written is overwritten, and Ctrl+Z undoes it. */
export function CopyDialog({
  detail,
  content,
  onCopy,
  onClose,
}: {
  detail: SkpDetail
  content: SkpContent
  onCopy: (content: SkpContent) => void
  onClose: () => void
}) {
  const [source, setSource] = useState<string | null>(null)
  const now = useQuery(api.planning.list.queryOptions({ input: { year: detail.year } }))
  const before = useQuery(api.planning.list.queryOptions({ input: { year: detail.year - 1 } }))
  const chosen = useQuery({
    ...api.planning.get.queryOptions({ input: { id: Number(source) } }),
    enabled: source !== null,
    // Not kept: the page of that SKP must not begin with what was seen here.
    gcTime: 0,
  })
  const rows = (list: readonly PlanningRow[] | undefined, year: number) =>
    (list ?? [])
      .filter(({ skpId, rhk }) => skpId !== null && skpId !== detail.id && rhk > 0)
      .map((row) => ({ row, year }))
  const jabatan = detail.employee.jabatan
  const all = [...rows(before.data, detail.year - 1), ...rows(now.data, detail.year)]
  const groups = [
    {
      group: 'SKP pegawai ini',
      of: all.filter(({ row }) => row.employeeId === detail.employeeId),
    },
    {
      group: 'Jabatan yang sama',
      of: all.filter(({ row }) => row.employeeId !== detail.employeeId && row.jabatan === jabatan),
    },
    {
      group: 'Pegawai lain',
      of: all.filter(({ row }) => row.employeeId !== detail.employeeId && row.jabatan !== jabatan),
    },
  ]
  const joined = chosen.data ? withContentOf(content, chosen.data.content, newId) : null
  const more = joined ? joined.rhk.filter(({ id }) => !content.rhk.some((rhk) => rhk.id === id)).length : 0
  return (
    <Modal opened onClose={onClose} title="Salin dari SKP lain" size="lg">
      <Stack gap="sm">
        <ErrorNote error={chosen.error} />
        <Select
          label="SKP sumber"
          description="RHK yang belum ada ditambahkan; yang sudah ditulis tidak diubah."
          searchable
          data-autofocus
          nothingFoundMessage="Tidak ada SKP dengan nama itu"
          data={groups
            .filter(({ of }) => of.length > 0)
            .map(({ group, of }) => ({
              group,
              items: of.map(({ row, year }) => ({
                value: String(row.skpId),
                label: `${row.fullName} — ${row.jabatan ?? 'tanpa jabatan'}, ${year} (${row.rhk} RHK)`,
              })),
            }))}
          value={source}
          onChange={setSource}
        />
        {joined && (
          <Text size="sm">
            {more === 0
              ? 'Semua RHK dari SKP itu sudah ada di sini.'
              : `${more} RHK akan ditambahkan. Ctrl+Z mengurungkannya.`}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={!joined || more === 0}
            onClick={() => {
              if (joined) onCopy(joined)
              onClose()
            }}
          >
            Salin {more} RHK
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
