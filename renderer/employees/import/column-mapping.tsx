import { Button, Group, ScrollArea, Select, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { columnLetter } from '../../../shared/excel/cell.ts'
import type { TableMapping } from '../../../shared/employees/import/columns.ts'
import type { ImportPreview } from '../../../shared/employees/import/contract.ts'
import { COLUMN_MEANINGS } from '../../../shared/employees/import/meanings.ts'
import { Note } from '../../components/note.tsx'

/** The rows among which the clerk points at the first one of a person. */
function firstRows({ top, mapping }: ImportPreview): Array<{ value: string; label: string }> {
  const rows = top.flatMap((text, at) =>
    text === '' ? [] : { value: String(at + 1), label: `Baris ${at + 1}: ${text}` },
  )
  const first = String(mapping.firstRow)
  return rows.some(({ value }) => value === first)
    ? rows
    : [...rows, { value: first, label: `Baris ${first}` }]
}

/** What each column of the file means: what was recognised is filled in, the rest is chosen. */
export function ColumnMapping({
  preview,
  onWorksheet,
  onFirstRow,
  onDone,
}: {
  preview: ImportPreview
  onWorksheet: (worksheet: string) => void
  /** Told the row where people begin, as Excel counts; the header is looked for above it. */
  onFirstRow: (row: number) => void
  onDone: (mapping: TableMapping) => void
}) {
  const [mapping, setMapping] = useState(preview.mapping)
  const [head, ...rows] = preview.sample
  const examples = mapping.headerRow === null ? preview.sample : rows
  const choose = (column: number, meaning: string | null) =>
    setMapping({
      ...mapping,
      siasn: false,
      columns: mapping.columns.map((known) =>
        known.column === column
          ? {
              ...known,
              meaning: COLUMN_MEANINGS.find(({ id }) => id === meaning)?.id ?? null,
              confidence: meaning ? 'sure' : 'none',
            }
          : known,
      ),
    })
  return (
    <section className="kk-card">
      <Group justify="space-between" mb="xs">
        <div>
          <Title order={2}>Cocokkan kolom</Title>
          <Text c="dimmed">
            Periksa arti setiap kolom; yang dikenali sudah terisi. Kolom tanpa arti tidak diimpor.
          </Text>
        </div>
        <Group align="end">
          {preview.worksheets.length > 1 && (
            <Select
              label="Lembar"
              data={preview.worksheets}
              value={preview.worksheet}
              allowDeselect={false}
              onChange={(worksheet) => worksheet && onWorksheet(worksheet)}
            />
          )}
          <Select
            label="Baris pertama pegawai"
            w={360}
            data={firstRows(preview)}
            value={String(mapping.firstRow)}
            allowDeselect={false}
            searchable
            nothingFoundMessage="Tidak ada baris itu"
            onChange={(row) => row && onFirstRow(Number(row))}
          />
          <Button onClick={() => onDone(mapping)}>Pakai pencocokan ini</Button>
        </Group>
      </Group>
      {preview.mappingProblems.length > 0 && (
        <Note kind="warning" mb="xs">
          {preview.mappingProblems.join(' ')}
        </Note>
      )}
      <ScrollArea>
        <Table verticalSpacing={4} horizontalSpacing={6} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Kolom</Table.Th>
              <Table.Th>Judul di berkas</Table.Th>
              <Table.Th>Contoh isi</Table.Th>
              <Table.Th w={260}>Artinya</Table.Th>
              <Table.Th w={110}>Dikenali</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mapping.columns.map(({ column, header, meaning, confidence }) => (
              <Table.Tr key={column}>
                <Table.Td>{columnLetter(column)}</Table.Td>
                <Table.Td>{header || head?.[column] || '–'}</Table.Td>
                <Table.Td c="dimmed" maw={360}>
                  <Text size="sm" truncate>
                    {examples
                      .map((row) => row[column] ?? '')
                      .filter((text) => text !== '')
                      .slice(0, 3)
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={`Arti kolom ${columnLetter(column)}`}
                    placeholder="Tidak diimpor"
                    searchable
                    clearable
                    data={COLUMN_MEANINGS.map(({ id, label }) => ({ value: id, label }))}
                    value={meaning}
                    onChange={(next) => choose(column, next)}
                  />
                </Table.Td>
                <Table.Td>
                  {confidence === 'sure' ? 'Ya' : confidence === 'likely' ? 'Mungkin' : '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </section>
  )
}
