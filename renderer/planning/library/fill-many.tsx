import { Button, Group, SegmentedControl, Stack, Table } from '@mantine/core'
import { IconCopyPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LibraryRhk } from '../../../shared/planning/library/library.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { settle } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { Dialog, DialogFoot } from '../../components/dialog.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { SourceChoice } from '../skp/source-choice.tsx'
import { LibraryList, toggled } from './picker.tsx'

/** Fills several drafts from one SKP or from the library: first what would be added to whom, then all at once. */
export function FillMany({
  chosen,
  year,
  onChosen,
}: {
  /** The drafts that are to be filled. */
  chosen: readonly number[]
  year: number
  onChosen: (ids: readonly number[]) => void
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopyPlus size={16} />}
        onClick={() => setOpen(true)}
      >
        Isi {chosen.length} SKP…
      </Button>
      {open && <FillDialog chosen={chosen} year={year} onChosen={onChosen} onClose={() => setOpen(false)} />}
    </>
  )
}

function FillDialog({
  chosen,
  year,
  onChosen,
  onClose,
}: Parameters<typeof FillMany>[0] & { onClose: () => void }) {
  const [from, setFrom] = useState<'library' | 'skp'>('library')
  const [skpId, setSkpId] = useState<string | null>(null)
  const known = useQuery(api.planning.library.alike.queryOptions({ input: { year, skpIds: [...chosen] } }))
  const alike = known.data?.skpIds ?? []
  const [turned, setTurned] = useState<string | null>()
  const jabatan = turned === undefined ? (known.data?.jabatan[0] ?? null) : turned
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<ReadonlyMap<string, LibraryRhk>>(new Map())

  const source =
    from === 'skp'
      ? skpId === null
        ? null
        : { skpId: Number(skpId) }
      : picked.size > 0
        ? { rhk: [...picked.values()] }
        : null
  const preview = useQuery({
    ...api.planning.library.fillPreview.queryOptions({
      input: { source: source ?? { skpId: 1 }, skpIds: [...chosen] },
    }),
    enabled: source !== null,
    placeholderData: (known) => known,
  })
  const targets = (preview.data ?? []).filter(({ obstacle, added }) => obstacle === null && added > 0)
  const total = source === null ? 0 : targets.reduce((sum, { added }) => sum + added, 0)
  const fill = useMutation({
    mutationFn: async () => {
      if (!source) return null
      return client.planning.library.fillMany({ source, skpIds: targets.map((row) => row.skpId) })
    },
    onSuccess: async (done) => {
      if (!done) return
      onClose()
      await refresh()
      const first = done.filled[0]?.id
      endWith({
        message: `${done.added} RHK ditambahkan ke ${done.filled.length} SKP.`,
        next: first === undefined ? null : { label: 'Periksa SKP yang pertama', href: paths.skp(first) },
        undo: () =>
          settle(client.planning.library.undoFillMany({ filled: done.filled }), 'Pengisian diurungkan.'),
      })
    },
  })
  return (
    <Dialog onClose={onClose} title={`Isi ${chosen.length} SKP sekaligus`} size="wide">
      <Stack gap="sm">
        <ErrorNote error={fill.error ?? preview.error} />
        <Group justify="space-between">
          <SegmentedControl
            aria-label="Sumber"
            value={from}
            onChange={setFrom}
            data={[
              { value: 'library', label: 'Dari pustaka' },
              { value: 'skp', label: 'Dari SKP seseorang' },
            ]}
          />
          {alike.length > chosen.length && (
            <Button size="xs" variant="subtle" onClick={() => onChosen(alike)}>
              Pilih semua {alike.length} draf dengan jabatan yang sama
            </Button>
          )}
        </Group>
        {from === 'skp' ? (
          <SourceChoice
            description="RHK, indikator, target dan ekspektasi yang belum ada ditambahkan; yang sudah ditulis tidak diubah."
            years={[year, year - 1]}
            groups={[year, year - 1].map((one) => ({ group: String(one), has: (skp) => skp.year === one }))}
            value={skpId}
            onChange={setSkpId}
          />
        ) : known.isPending ? null : (
          <LibraryList
            jabatan={jabatan}
            search={search}
            onJabatan={setTurned}
            onSearch={setSearch}
            chosen={picked}
            onChoose={(entry) => setPicked(toggled(picked, entry))}
          />
        )}
        {source && preview.data && (
          <div style={{ maxHeight: 240, overflow: 'auto' }}>
            <Table verticalSpacing={3} stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Pegawai</Table.Th>
                  <Table.Th>Jabatan</Table.Th>
                  <Table.Th className="kk-num">Ditambahkan</Table.Th>
                  <Table.Th className="kk-num">Sudah ada</Table.Th>
                  <Table.Th>Keterangan</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {preview.data.map((row) => (
                  <Table.Tr key={row.skpId}>
                    <Table.Td>{row.fullName}</Table.Td>
                    <Table.Td>{row.jabatan ?? '–'}</Table.Td>
                    <Table.Td className="kk-num">{row.obstacle === null ? row.added : '–'}</Table.Td>
                    <Table.Td className="kk-num">{row.obstacle === null ? row.known : '–'}</Table.Td>
                    <Table.Td>
                      {row.obstacle ?? (row.added === 0 ? 'Tidak ada yang ditambahkan' : '')}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
        <DialogFoot
          sticky
          remark={
            source === null
              ? from === 'skp'
                ? 'Pilih SKP sumber untuk melihat apa yang ditambahkan.'
                : 'Centang RHK untuk melihat apa yang ditambahkan kepada siapa.'
              : 'Dapat diurungkan selama SKP itu belum diubah lagi.'
          }
          verb={`Tambahkan ${total} RHK ke ${source === null ? 0 : targets.length} SKP`}
          busy={fill.isPending}
          ready={total > 0}
          onClose={onClose}
          onAct={() => fill.mutate()}
        />
      </Stack>
    </Dialog>
  )
}
