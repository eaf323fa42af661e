import { ActionIcon, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unit, UnitInput } from '../../shared/office/contract.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { api, client } from '../app/client.ts'
import { settle, tellError, tellWithUndo } from '../components/confirm.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { PersonSelect } from '../components/person-select.tsx'
import { FormDialog, type Saving } from '../components/form-dialog.tsx'
import { useFields } from '../components/use-fields.ts'
import { inTreeOrder, UnitSelect } from './unit-select.tsx'

const newUnit: UnitInput = {
  parentId: null,
  code: '',
  name: '',
  shortName: '',
  headEmployeeId: null,
  headOfficialId: null,
}

const inputOf = (unit: Unit): UnitInput => ({
  id: unit.id,
  parentId: unit.parentId,
  code: unit.code,
  name: unit.name,
  shortName: unit.shortName,
  headEmployeeId: unit.headEmployeeId,
  headOfficialId: unit.headOfficialId,
})

/** The tree of units with their heads, from whom the appraisers follow. */
export function Units() {
  const units = useQuery(api.employees.units.list.queryOptions())
  const [editing, setEditing] = useState<UnitInput | null>(null)
  const move = useMutation({ ...api.employees.units.move.mutationOptions(), onError: tellError })
  const save = useMutation(api.employees.units.save.mutationOptions())
  const remove = useMutation({ ...api.employees.units.remove.mutationOptions(), onError: tellError })

  const siblings = (all: readonly Unit[], unit: Unit) =>
    all.filter(({ parentId }) => parentId === unit.parentId).toSorted((a, b) => a.position - b.position)
  const shift = (all: readonly Unit[], unit: Unit, by: -1 | 1) => {
    const row = siblings(all, unit)
    const at = row.findIndex(({ id }) => id === unit.id)
    const before = by === -1 ? row[at - 1] : row[at + 2]
    // At the end there is nothing to pass.
    if (!row[at + by]) return
    move.mutate({ id: unit.id, parentId: unit.parentId, beforeId: before?.id ?? null })
  }
  const removing = (all: readonly Unit[], unit: Unit) => {
    const row = siblings(all, unit)
    const next = row[row.findIndex(({ id }) => id === unit.id) + 1]
    // Back to its place among the others, not below them.
    const restore = async () => {
      const { id: _, ...input } = inputOf(unit)
      const { id } = await client.employees.units.save(input)
      if (next) await client.employees.units.move({ id, parentId: unit.parentId, beforeId: next.id })
    }
    remove.mutate(
      { id: unit.id },
      {
        onSuccess: () => tellWithUndo(`${unit.name} dihapus.`, () => settle(restore())),
      },
    )
  }

  return (
    <LoadGate query={units}>
      {(all) => (
        <Stack>
          <Group justify="space-between">
            <Text c="dimmed">
              Pimpinan unit menjadi pejabat penilai anggotanya; pimpinan dinilai oleh pimpinan unit di
              atasnya.
            </Text>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing(newUnit)}>
              Tambah unit
            </Button>
          </Group>
          {all.length === 0 ? (
            <Empty>
              Di sini akan tampil susunan unit kantor. Unit ikut terbentuk saat pegawai diimpor dari Excel.
            </Empty>
          ) : (
            <Table verticalSpacing={4} horizontalSpacing={8} highlightOnHover withTableBorder>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Unit</Table.Th>
                  <Table.Th w={90}>Kode</Table.Th>
                  <Table.Th>Pimpinan</Table.Th>
                  <Table.Th w={80} className="kk-num">
                    Pegawai
                  </Table.Th>
                  <Table.Th w={170}>
                    <span className="kk-visually-hidden">Tindakan</span>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {inTreeOrder(all).map(({ unit, depth }) => (
                  <Table.Tr key={unit.id}>
                    <Table.Td pl={8 + depth * 22}>{unit.name}</Table.Td>
                    <Table.Td>{unit.code}</Table.Td>
                    <Table.Td>
                      {unit.headName ?? (
                        <Text span c="var(--kk-warn)">
                          Belum ada
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td className="kk-num">{unit.people}</Table.Td>
                    <Table.Td>
                      <Group gap={2} justify="end" wrap="nowrap">
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={`Naikkan ${unit.name}`}
                          onClick={() => shift(all, unit, -1)}
                        >
                          <IconArrowUp size={16} />
                        </ActionIcon>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={`Turunkan ${unit.name}`}
                          onClick={() => shift(all, unit, 1)}
                        >
                          <IconArrowDown size={16} />
                        </ActionIcon>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={`Tambah unit di bawah ${unit.name}`}
                          onClick={() => setEditing({ ...newUnit, parentId: unit.id })}
                        >
                          <IconPlus size={16} />
                        </ActionIcon>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={`Ubah ${unit.name}`}
                          onClick={() => setEditing(inputOf(unit))}
                        >
                          <IconPencil size={16} />
                        </ActionIcon>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={`Hapus ${unit.name}`}
                          onClick={() => removing(all, unit)}
                        >
                          <IconTrash size={16} />
                        </ActionIcon>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          {editing && (
            <UnitDialog
              initial={editing}
              units={all}
              saving={save}
              onClose={() => {
                save.reset()
                setEditing(null)
              }}
              onSave={(unit) => save.mutate(unit, { onSuccess: () => setEditing(null) })}
            />
          )}
        </Stack>
      )}
    </LoadGate>
  )
}

const headOf = (unit: UnitInput): PersonChoice | null =>
  unit.headEmployeeId !== null
    ? { employeeId: unit.headEmployeeId }
    : unit.headOfficialId !== null
      ? { officialId: unit.headOfficialId }
      : null

const labels = {
  name: 'Nama unit',
  parentId: 'Unit induk',
  headEmployeeId: 'Pimpinan',
  code: 'Kode',
  shortName: 'Nama pendek',
}

function UnitDialog({
  initial,
  units,
  saving,
  onClose,
  onSave,
}: {
  initial: UnitInput
  units: readonly Unit[]
  saving: Saving
  onClose: () => void
  onSave: (unit: UnitInput) => void
}) {
  const {
    values: unit,
    field,
    setValues,
  } = useFields({ initialValues: initial, labels, error: saving.error })
  const own = unit.id === undefined ? null : withDescendants(units, unit.id)
  const circle = own !== null && unit.parentId !== null && own.has(unit.parentId)
  const parent = field('parentId')
  return (
    <FormDialog
      title={unit.id === undefined ? 'Tambah unit' : `Ubah ${initial.name}`}
      verb="Simpan unit"
      saving={saving}
      ready={!circle}
      onClose={onClose}
      onSubmit={() => onSave(unit)}
    >
      <TextInput required data-autofocus {...field('name')} />
      <UnitSelect
        description="Kosongkan untuk unit teratas."
        {...parent}
        error={circle ? 'Unit tidak dapat berada di bawah dirinya sendiri.' : parent.error}
      />
      <PersonSelect
        {...field('headEmployeeId')}
        value={headOf(unit)}
        onChange={(choice) =>
          setValues({
            headEmployeeId: choice && 'employeeId' in choice ? choice.employeeId : null,
            headOfficialId: choice && 'officialId' in choice ? choice.officialId : null,
          })
        }
      />
      <Group grow align="start">
        <TextInput description="Kosong: diisi otomatis." {...field('code')} />
        <TextInput description="Untuk kolom sempit." {...field('shortName')} />
      </Group>
    </FormDialog>
  )
}
