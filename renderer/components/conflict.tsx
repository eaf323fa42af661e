import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import type { LetGo } from '../../shared/kernel/fields.ts'
import { type Conflict, keyOfPath } from '../../shared/kernel/merge.ts'

const names: Readonly<Record<string, string>> = {
  rhk: 'RHK',
  indicators: 'Indikator',
  indicator: 'indikator',
  text: 'teks',
  target: 'target',
  aspect: 'aspek',
  kind: 'jenis',
  perspective: 'perspektif',
  superiorRhk: 'RHK pimpinan yang diintervensi',
  direction: 'arah',
  measure: 'cara mengukur',
  expectations: 'Ekspektasi perilaku',
  realisations: 'Realisasi',
  values: 'Realisasi (angka)',
  feedback: 'Umpan balik',
  behaviourFeedback: 'Umpan balik perilaku',
  ratingResult: 'Rating hasil kerja',
  ratingBehaviour: 'Rating perilaku kerja',
  notes: 'Catatan/rekomendasi',
  renstra: 'Renstra',
  program: 'program',
  budget: 'anggaran',
  dukungan: 'Dukungan sumber daya',
  pertanggungjawaban: 'Skema pertanggungjawaban',
  konsekuensi: 'Konsekuensi',
}

/** Told with the target, and chosen with it. */
const ofTarget = new Set(['targetMin', 'targetMax', 'unit'])

/** The cells that are chosen between: what belongs to a target goes with it. */
const cellsOf = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts.filter(({ path }) => !ofTarget.has(path.at(-1) ?? ''))

/** The number of a row, counted from 1, in a document that has it. */
function placeOf(documents: readonly unknown[], path: readonly string[]): string | null {
  for (const document of documents) {
    let here: unknown = document
    let place = 0
    for (const name of path) {
      if (Array.isArray(here)) {
        const at = here.findIndex(
          (row: unknown) => typeof row === 'object' && row !== null && 'id' in row && row.id === name,
        )
        here = here[at] as unknown
        place = at + 1
      } else here = (here as Record<string, unknown> | undefined)?.[name]
    }
    if (here !== undefined && place > 0) return String(place)
  }
  return null
}

/** Where a cell stands, as the clerk knows it: "RHK 2, indikator 1, target". */
function labelOf(path: readonly string[], documents: readonly unknown[]): string {
  const words = path.map((name, index) => {
    if (names[name]) return names[name]
    if (/^\d{1,3}$/.test(name)) return name
    return placeOf(documents, path.slice(0, index + 1)) ?? ''
  })
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/ (\d+) /g, ' $1, ')
}

const readable = (value: unknown): string => {
  if (value === undefined) return 'Dihapus'
  if (value === null || value === '') return 'Kosong'
  if (typeof value === 'object')
    return 'text' in value && typeof value.text === 'string' ? value.text : 'Diubah'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'Diubah'
}

/**
 * Asks which of two versions is kept, cell by cell, where both windows have changed the same cell.
 * @param title what both have changed
 * @param documents the versions, in which the rows are counted
 * @param keepsLetGo whether the log keeps what of this window is not taken
 * @param onChoose gets the cells of which the stored version is taken, and what they said here
 */
export function chooseVersions({
  title,
  conflicts,
  documents,
  keepsLetGo,
  onChoose,
  onClose,
}: {
  title: string
  conflicts: readonly Conflict[]
  documents: readonly unknown[]
  keepsLetGo: boolean
  onChoose: (theirs: ReadonlySet<string>, letGo: LetGo) => void
  /** Also called when one has chosen. */
  onClose: () => void
}): void {
  const id = modals.open({
    title: 'Isian ini juga diubah di jendela lain',
    size: '80%',
    onClose,
    children: (
      <Choice
        title={title}
        conflicts={conflicts}
        documents={documents}
        keepsLetGo={keepsLetGo}
        onCancel={() => modals.close(id)}
        onChoose={(theirs, letGo) => {
          modals.close(id)
          onChoose(theirs, letGo)
        }}
      />
    ),
  })
}

function Choice({
  title,
  conflicts,
  documents,
  keepsLetGo,
  onCancel,
  onChoose,
}: {
  title: string
  conflicts: readonly Conflict[]
  documents: readonly unknown[]
  keepsLetGo: boolean
  onCancel: () => void
  onChoose: (theirs: ReadonlySet<string>, letGo: LetGo) => void
}) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const cells = cellsOf(conflicts)
  const set = (key: string, taken: boolean) => {
    const next = new Set(theirs)
    if (taken) next.add(key)
    else next.delete(key)
    setTheirs(next)
  }
  const all = conflicts.flatMap(({ path }) => {
    const target = ofTarget.has(path.at(-1) ?? '') ? [...path.slice(0, -1), 'target'] : path
    return theirs.has(keyOfPath(target)) ? [keyOfPath(path)] : []
  })
  const letGo = cells.flatMap(({ path, mine }) =>
    theirs.has(keyOfPath(path)) ? [{ cell: labelOf(path, documents), value: readable(mine) }] : [],
  )
  return (
    <Stack gap="sm">
      <Text size="sm">
        <b>{title}</b>: yang hanya diubah di satu jendela digabungkan. Pilih untuk setiap sel yang diubah di
        kedua jendela;{' '}
        {keepsLetGo
          ? 'yang tidak dipilih tetap ada dalam catatan perubahan.'
          : 'isian jendela lain tetap ada dalam catatan perubahan, isian layar ini yang tidak dipilih hilang.'}
      </Text>
      <Table withTableBorder verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="20%">Sel</Table.Th>
            <Table.Th>Di layar ini</Table.Th>
            <Table.Th>Tersimpan dari jendela lain</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cells.map(({ path, mine, theirs: other }) => {
            const key = keyOfPath(path)
            const label = labelOf(path, documents)
            return (
              <Table.Tr key={key}>
                <Table.Td>{label}</Table.Td>
                <Table.Td>
                  <Radio
                    name={key}
                    aria-label={`${label}: di layar ini`}
                    label={readable(mine)}
                    data-autofocus={path === cells[0]?.path || undefined}
                    checked={!theirs.has(key)}
                    onChange={() => set(key, false)}
                  />
                </Table.Td>
                <Table.Td>
                  <Radio
                    name={key}
                    aria-label={`${label}: dari jendela lain`}
                    label={readable(other)}
                    checked={theirs.has(key)}
                    onChange={() => set(key, true)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          Batal
        </Button>
        <Button onClick={() => onChoose(new Set(all), letGo)}>Ganti isian</Button>
      </Group>
    </Stack>
  )
}
