import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { type LibraryRhk, withLibrary } from '../../../shared/planning/library/library.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { LibraryList, toggled } from './picker.tsx'

const newId = () => crypto.randomUUID()

/** Takes RHK out of the library into a draft; nothing that is written is overwritten, and Ctrl+Z undoes it. */
export function LibraryDialog({
  detail,
  content,
  onTake,
  onClose,
}: {
  detail: SkpDetail
  content: SkpContent
  onTake: (content: SkpContent) => void
  onClose: () => void
}) {
  const [jabatan, setJabatan] = useState<string | null>(
    detail.employee.jabatan === '-' ? null : detail.employee.jabatan,
  )
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, LibraryRhk>>(new Map())
  const joined = withLibrary(content, [...chosen.values()], newId)
  const more = joined.rhk.filter(({ id }) => !content.rhk.some((rhk) => rhk.id === id)).length
  return (
    <Modal opened onClose={onClose} title="Ambil dari pustaka" size="80%">
      <Stack gap="sm">
        <LibraryList
          jabatan={jabatan}
          search={search}
          onJabatan={setJabatan}
          onSearch={setSearch}
          chosen={chosen}
          onChoose={(entry) => setChosen(toggled(chosen, entry))}
        />
        <Group justify="space-between" className="kk-dialog-foot">
          <Text size="sm" c="dimmed">
            {chosen.size === 0
              ? 'Centang RHK yang sesuai, lalu ubah kata dan targetnya di SKP.'
              : chosen.size > more
                ? `${chosen.size - more} dari ${chosen.size} sudah ada di SKP ini.`
                : 'Ctrl+Z mengurungkannya.'}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button
              disabled={more === 0}
              onClick={() => {
                onTake(joined)
                onClose()
              }}
            >
              Tambahkan {more} RHK
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
