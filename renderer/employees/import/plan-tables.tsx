import { Button, Code, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { labelOfField } from '../../../shared/employees/employee.ts'
import type { Correction } from '../../../shared/employees/import/contract.ts'
import type { FieldValue, ImportPlan, RowProblem } from '../../../shared/employees/import/results.ts'
import { formatNip } from '../../../shared/employees/nip.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { correctionsOf } from './corrections.ts'

/** A value of a record in words. */
const showValue = (value: FieldValue): string => {
  if (value === null) return 'kosong'
  if (Array.isArray(value)) return value.join(' › ')
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : String(value)
}

/** A table of rows of the file whose headings stay in sight. @param heads with a width in pixels where it is fixed */
function PlanTable({
  heads,
  children,
}: {
  heads: ReadonlyArray<{ title: string; width?: number; number?: boolean }>
  children: ReactNode
}) {
  return (
    <Table verticalSpacing={4} horizontalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          {heads.map(({ title, width, number }) => (
            <Table.Th key={title} w={width} className={number ? 'kk-num' : undefined}>
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  )
}

const rowHead = { title: 'Baris', width: 64 }

/**
 * Rows that are wrong or doubtful: where, what stands there, why, and what to do.
 * @param onCorrect takes what is offered instead of a cell
 */
export function Problems({
  problems,
  onCorrect,
}: {
  problems: readonly RowProblem[]
  onCorrect?: (corrections: readonly Correction[]) => void
}) {
  return (
    <PlanTable
      heads={[
        rowHead,
        { title: 'Kolom', width: 170 },
        { title: 'Isi', width: 200 },
        { title: 'Mengapa' },
        { title: 'Yang perlu dilakukan' },
      ]}
    >
      {problems.map((problem, index) => {
        const { row, column, value, why, how, correction } = problem
        return (
          <Table.Tr key={index}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{column ? `${column.letter} · ${column.header}` : 'seluruh baris'}</Table.Td>
            <Table.Td>{value ? <Code>{value.slice(0, 60)}</Code> : '–'}</Table.Td>
            <Table.Td>{why}</Table.Td>
            <Table.Td>
              {how}
              {onCorrect && correction !== undefined && (
                <div>
                  <Button
                    mt={4}
                    size="compact-xs"
                    variant="default"
                    aria-label={`Pakai ${correction} pada baris ${row}`}
                    onClick={() => onCorrect(correctionsOf([problem]))}
                  >
                    Pakai {correction}
                  </Button>
                </div>
              )}
            </Table.Td>
          </Table.Tr>
        )
      })}
    </PlanTable>
  )
}

/** People whom the office does not know yet. */
export function Added({ plan }: { plan: ImportPlan }) {
  return (
    <PlanTable
      heads={[
        rowHead,
        { title: 'Nama' },
        { title: 'NIP' },
        { title: 'Gol' },
        { title: 'Jabatan' },
        { title: 'Unit' },
      ]}
    >
      {plan.added.map(({ row, record }) => (
        <Table.Tr key={row}>
          <Table.Td>{row}</Table.Td>
          <Table.Td>{record.name}</Table.Td>
          <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatNip(record.nip)}</Table.Td>
          <Table.Td>{record.golongan ?? '–'}</Table.Td>
          <Table.Td>{record.jabatan ?? '–'}</Table.Td>
          <Table.Td>{record.unitPath?.at(-1) ?? '–'}</Table.Td>
        </Table.Tr>
      ))}
    </PlanTable>
  )
}

/** What the file says otherwise than the office. */
export function Changed({ plan }: { plan: ImportPlan }) {
  return (
    <PlanTable heads={[rowHead, { title: 'Nama' }, { title: 'Yang berubah' }]}>
      {plan.changed.map(({ row, name, changes }) => (
        <Table.Tr key={row}>
          <Table.Td>{row}</Table.Td>
          <Table.Td>{name}</Table.Td>
          <Table.Td>
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                {labelOfField(field)}: <s>{showValue(before)}</s> menjadi <b>{showValue(after)}</b>
              </div>
            ))}
          </Table.Td>
        </Table.Tr>
      ))}
    </PlanTable>
  )
}

/** The tree of units that the file speaks of, and who heads them. */
export function Units({ plan }: { plan: ImportPlan }) {
  const names = new Map([
    ...plan.added.map(({ record }) => [record.nip, record.name] as const),
    ...plan.changed.map(({ nip, name }) => [nip, name] as const),
  ])
  return (
    <>
      <Text c="dimmed" mb={4}>
        Susunan ini dibaca dari berkas; pimpinan yang sudah tercatat tetap. Sesudah diimpor, unit dapat
        dipindah, diganti nama, atau diberi pimpinan lain di Pengaturan › Unit.
      </Text>
      <PlanTable
        heads={[
          { title: 'Unit' },
          { title: 'Pegawai', number: true },
          { title: 'Pimpinan' },
          { title: 'Baru', width: 90 },
        ]}
      >
        {plan.units.map(({ path, people, isNew, headNip, keptHead }) => (
          <Table.Tr key={path.join('/')}>
            <Table.Td pl={6 + 18 * (path.length - 1)}>{path.at(-1)}</Table.Td>
            <Table.Td className="kk-num">{people}</Table.Td>
            <Table.Td>
              {keptHead === null
                ? headNip
                  ? (names.get(headNip) ?? formatNip(headNip))
                  : '–'
                : `${keptHead} (tetap)`}
            </Table.Td>
            <Table.Td>{isNew ? 'Ya' : '–'}</Table.Td>
          </Table.Tr>
        ))}
      </PlanTable>
    </>
  )
}

/** People of the office who are not in the file. */
export function Absent({ plan }: { plan: ImportPlan }) {
  return (
    <>
      <Text c="dimmed" mb={4}>
        Mereka tercatat di kantor ini tetapi tidak ada di berkas. Tidak ada yang diubah pada data mereka.
      </Text>
      {plan.absent.map(({ nip, name }) => (
        <Text key={nip} size="sm">
          {name} · {formatNip(nip)}
        </Text>
      ))}
    </>
  )
}
