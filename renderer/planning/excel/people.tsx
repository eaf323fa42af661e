import { Checkbox, List, SegmentedControl, Select, Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import type { Difference } from '../../../shared/planning/excel/compare.ts'
import type { WorkbookPerson, WorkbookTarget } from '../../../shared/planning/excel/contract.ts'
import { Differences } from './differences.tsx'

/** How one SKP of the file comes in. */
export interface Choice {
  on: boolean
  employeeId: number | null
  mode: 'add' | 'replace'
}

/** SKP of a file: whom each is about, how it comes in, and what that would change. */
export function People({
  people,
  targets,
  choices,
  changes,
  onChange,
}: {
  people: readonly WorkbookPerson[]
  targets: readonly WorkbookTarget[]
  choices: readonly Choice[]
  /** By the place in the file; none where it is not known yet, or nothing stands there yet. */
  changes: ReadonlyMap<number, readonly Difference[]>
  onChange: (index: number, change: Partial<Choice>) => void
}) {
  const byId = new Map(targets.map((target) => [target.employeeId, target]))
  const options = targets.map(({ employeeId, fullName, jabatan }) => ({
    value: String(employeeId),
    label: jabatan ? `${fullName} — ${jabatan}` : fullName,
  }))
  return (
    <Table verticalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36} aria-label="Pilih" />
          <Table.Th>Dalam berkas</Table.Th>
          <Table.Th w={330}>Pegawai</Table.Th>
          <Table.Th className="kk-num">RHK</Table.Th>
          <Table.Th className="kk-num">Indikator</Table.Th>
          <Table.Th w={210}>Cara</Table.Th>
          <Table.Th>Keterangan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ index, worksheet, place, nip, name, rhk, indicators, texts, remarks }) => {
          const choice = choices[index]
          const target = choice?.employeeId == null ? undefined : byId.get(choice.employeeId)
          const who = name || nip || worksheet
          return (
            <Fragment key={index}>
              <Table.Tr>
                <Table.Td>
                  <Checkbox
                    aria-label={`Impor ${who}`}
                    checked={choice?.on ?? false}
                    disabled={!target || target.obstacle !== null}
                    onChange={(event) => onChange(index, { on: event.currentTarget.checked })}
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{name || 'Tanpa nama'}</Text>
                  <Text size="xs" c="dimmed">
                    {[nip, place].filter(Boolean).join(' · ')}
                  </Text>
                  <details>
                    <summary>Lihat isinya</summary>
                    <List size="xs" type="ordered">
                      {texts.map((text, at) => (
                        <List.Item key={at}>{text || '(tanpa RHK)'}</List.Item>
                      ))}
                    </List>
                  </details>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={`Pegawai untuk ${who}`}
                    placeholder="Pilih pegawainya"
                    searchable
                    data={options}
                    value={choice?.employeeId == null ? null : String(choice.employeeId)}
                    onChange={(value) =>
                      onChange(index, {
                        employeeId: value === null ? null : Number(value),
                        on: value !== null && byId.get(Number(value))?.obstacle === null,
                      })
                    }
                  />
                </Table.Td>
                <Table.Td className="kk-num">{rhk}</Table.Td>
                <Table.Td className="kk-num">{indicators}</Table.Td>
                <Table.Td>
                  {target?.skpId === null ? (
                    <Text size="sm">SKP baru dibuat</Text>
                  ) : (
                    <SegmentedControl
                      size="xs"
                      aria-label={`Cara untuk ${who}`}
                      value={choice?.mode ?? 'add'}
                      onChange={(mode) => onChange(index, { mode })}
                      data={[
                        { value: 'add', label: 'Tambahkan' },
                        { value: 'replace', label: 'Ganti isi' },
                      ]}
                    />
                  )}
                </Table.Td>
                <Table.Td>
                  {target?.obstacle && (
                    <Text size="sm" c="var(--kk-warn)">
                      {target.obstacle}
                    </Text>
                  )}
                  {!target && (
                    <Text size="sm" c="dimmed">
                      {nip === '' ? 'Pilih pegawainya.' : 'NIP ini tidak ada di kantor; pilih pegawainya.'}
                    </Text>
                  )}
                  {remarks.length > 0 && (
                    <List size="xs">
                      {remarks.slice(0, 4).map((remark) => (
                        <List.Item key={remark}>{remark}</List.Item>
                      ))}
                      {remarks.length > 4 && <List.Item>dan {remarks.length - 4} catatan lain.</List.Item>}
                    </List>
                  )}
                </Table.Td>
              </Table.Tr>
              {choice?.on && changes.has(index) && (
                <Table.Tr>
                  <Table.Td />
                  <Table.Td colSpan={6} pt={0}>
                    {choice.mode === 'add' && changes.get(index)?.length === 0 ? (
                      <Text size="sm" c="dimmed">
                        Tidak ada RHK yang baru: semuanya sudah ada dalam SKP ini. Apakah isinya sama, tampak
                        dengan “Ganti isi”.
                      </Text>
                    ) : (
                      <Differences rows={changes.get(index) ?? []} />
                    )}
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
