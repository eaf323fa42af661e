import { Button, Group, Table, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { Link } from 'wouter'
import { longDate } from '../../../shared/kernel/dates.ts'
import { pointsOf } from '../../../shared/planning/talks/talk.ts'
import type { Talk } from '../../../shared/planning/talks/contract.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { RowButton } from '../../components/row-button.tsx'
import { TalkForm } from './form.tsx'

/** Planning talks about an SKP, before and after it is signed: who met when, what came of it, and their berita acara. */
export const Talks = memo(function Talks({ detail, writes }: { detail: SkpDetail; writes: boolean }) {
  const talks = useQuery(api.planning.talks.list.queryOptions({ input: { skpId: detail.id } }))
  const [editing, setEditing] = useState<Talk | 'new' | null>(null)
  const remove = async (talk: Talk) => {
    const { id, revision, updatedAt: _, ...record } = talk
    await client.planning.talks.remove({ id, revision })
    await refresh()
    tellWithUndo(`Catatan dialog ${longDate(talk.heldOn)} dihapus.`, () =>
      settle(
        // It was meant when it was written.
        client.planning.talks.save({ ...record, skpId: detail.id, revision: 0, sure: true }),
        'Catatan dialog dikembalikan.',
      ),
    )
  }
  return (
    <section className="kk-card">
      <LoadGate query={talks}>
        {(all) => (
          <>
            <Group gap="sm" mb={all.length > 0 ? 6 : 0}>
              <Title order={2}>Dialog kinerja</Title>
              {all.length === 0 && (
                <Text c="dimmed" size="sm">
                  Belum ada catatan: apa yang diklarifikasi, disepakati, dan diminta.
                </Text>
              )}
              <Group gap="xs" ml="auto">
                {all.length > 1 && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    component={Link}
                    href={paths.print({ form: 'berita-acara-dialog', kind: 'skp', ids: [detail.id] })}
                    leftSection={<IconPrinter size={14} />}
                  >
                    Cetak {all.length} berita acara
                  </Button>
                )}
                {writes && detail.state !== 'archived' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconPlus size={14} />}
                    onClick={() => setEditing('new')}
                  >
                    Tambah catatan dialog
                  </Button>
                )}
              </Group>
            </Group>
            {all.length > 0 && (
              <Table verticalSpacing={4} layout="fixed">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={190}>Tanggal dan tempat</Table.Th>
                    <Table.Th>Yang diklarifikasi dan disepakati</Table.Th>
                    <Table.Th>Permintaan pegawai</Table.Th>
                    <Table.Th w={170}>Nomor berita acara</Table.Th>
                    <Table.Th w={110}>
                      <span className="kk-visually-hidden">Tindakan</span>
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {all.map((talk) => (
                    <Row
                      key={talk.id}
                      talk={talk}
                      writes={writes}
                      onEdit={() => setEditing(talk)}
                      onRemove={() => void remove(talk).catch(tellError)}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            )}
          </>
        )}
      </LoadGate>
      {editing !== null && (
        <TalkForm
          detail={detail}
          talk={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
})

/** The points of texts on a few lines; the whole of them stands in the form. */
function Points({ texts }: { texts: readonly string[] }) {
  const points = texts.flatMap(pointsOf)
  return (
    <Text size="sm" lineClamp={2} title={points.join('\n')}>
      {points.join('; ') || '–'}
    </Text>
  )
}

function Row({
  talk,
  writes,
  onEdit,
  onRemove,
}: {
  talk: Talk
  writes: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const day = longDate(talk.heldOn)
  return (
    <Table.Tr>
      <Table.Td>
        {day}
        <Text size="xs" c="dimmed" truncate>
          {talk.place}
        </Text>
      </Table.Td>
      <Table.Td>
        <Points texts={[talk.clarified, talk.agreed]} />
      </Table.Td>
      <Table.Td>
        <Points texts={[talk.requested]} />
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{talk.number || '–'}</Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="end">
          {writes && (
            <RowButton label={`Ubah catatan dialog ${day}`} title="Ubah" Icon={IconPencil} onClick={onEdit} />
          )}
          <RowButton
            label={`Cetak berita acara ${day}`}
            title="Cetak berita acara"
            Icon={IconPrinter}
            href={paths.print({ form: 'berita-acara-dialog', kind: 'talks', ids: [talk.id] })}
          />
          {writes && (
            <RowButton
              label={`Hapus catatan dialog ${day}`}
              title="Hapus"
              Icon={IconTrash}
              onClick={onRemove}
            />
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
