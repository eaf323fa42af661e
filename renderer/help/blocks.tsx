import { Button, Group, Kbd, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Link } from 'wouter'
import { practiceSteps } from '../../shared/help/practice.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { deadlinesOf } from '../../shared/office/calendar.ts'
import { rhythmOf } from '../../shared/office/period.ts'
import { roleNames } from '../../shared/office/operators/operator.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'
import { Releases } from './whats-new.tsx'
import { GlossaryList } from './glossary-list.tsx'
import { Matrix } from './matrix.tsx'
import { useReading } from './reading.ts'

const keys: ReadonlyArray<[string, string]> = [
  ['Ctrl+K', 'Melompat ke pegawai atau halaman'],
  ['Ctrl+F', 'Mencari dalam pohon kinerja atau matriks; Enter ke hasil berikutnya'],
  ['Ctrl+P', 'Halaman cetak'],
  ['Ctrl+S', 'Menyimpan sekarang (draf juga tersimpan sendiri)'],
  ['Ctrl+L', 'Mengunci halaman; yang diketik disimpan lebih dahulu'],
  ['F1', 'Bantuan untuk halaman yang sedang terbuka; Esc kembali'],
  ['Panah, Spasi, Enter', 'Dalam daftar: berpindah, memilih, membuka'],
  ['U / S', 'Di Orang saya: umpan balik; saran atas progres harian'],
  ['Enter atau F2', 'Dalam setiap tabel isian: mengisi sel; Esc membatalkan'],
  ['Tab', 'Dalam tabel SKP: sel berikut; di sel terakhir membuat RHK baru'],
  ['Ctrl+Enter', 'Dalam tabel SKP: indikator baru; dalam matriks: peran lain'],
  ['Ctrl+Shift+Enter', 'Dalam tabel SKP: RHK baru'],
  ['Alt+Enter', 'Dalam tabel SKP: rincian indikator; saat mengetik: baris baru di dalam sel'],
  ['Alt+↑ / Alt+↓', 'Dalam tabel SKP: memindah RHK'],
  ['Ctrl+D', 'Dalam setiap tabel isian: mengisi ke bawah'],
  ['Ctrl+C / Ctrl+V', 'Dalam setiap tabel isian: menyalin dan menempel, juga dari Excel'],
  ['Ctrl+Z / Ctrl+Y', 'Urungkan dan ulangi'],
]

function Keys() {
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {keys.map(([key, what]) => (
          <Table.Tr key={key}>
            <Table.Td w={180}>
              <Kbd>{key}</Kbd>
            </Table.Td>
            <Table.Td>{what}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Roles() {
  return (
    <Table withTableBorder verticalSpacing={4} my="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Peran</Table.Th>
          <Table.Th>Dapat</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {Object.values(roleNames).map(({ label, about }) => (
          <Table.Tr key={label}>
            <Table.Td>{label}</Table.Td>
            <Table.Td>{about}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Deadlines() {
  const { year, inOffice } = useReading()
  const rhythms = useQuery({ ...api.office.rhythms.queryOptions(), enabled: inOffice })
  const rhythm = rhythmOf(rhythms.data ?? {}, year)
  return (
    <Table withTableBorder verticalSpacing={4} my="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Yang harus selesai</Table.Th>
          <Table.Th>Tanggal baku</Table.Th>
          <Table.Th>Dari mana</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deadlinesOf(year, rhythm).map(({ id, title, standard, source }) => (
          <Table.Tr key={id}>
            <Table.Td>{title}</Table.Td>
            <Table.Td>{longDate(standard)}</Table.Td>
            <Table.Td>{source}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** What is printed for the meeting in which the application is introduced. */
function Prints() {
  const { inOffice } = useReading()
  const register = useQuery({ ...api.documents.forms.queryOptions(), enabled: inOffice })
  if (!inOffice) return <Text c="dimmed">Buka sebuah kantor untuk mencetaknya dengan nama kantor itu.</Text>
  return (
    <May call="documents.print">
      <Group gap="xs" my="xs">
        {(register.data?.forms ?? [])
          .filter(({ needs }) => needs === 'office')
          .map(({ id: form, name }) => (
            <Button
              key={form}
              component={Link}
              href={paths.print({ form })}
              variant="default"
              leftSection={<IconPrinter size={16} />}
            >
              Cetak {name}
            </Button>
          ))}
      </Group>
    </May>
  )
}

function PracticeSteps() {
  return (
    <ol>
      {practiceSteps.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ol>
  )
}

function News() {
  const version = useQuery(api.desk.overview.queryOptions()).data?.version
  return version === undefined ? null : <Releases version={version} />
}

/** What a help text shows out of the application's own data, by the name that stands in it. */
const blocks: Readonly<Record<string, ComponentType>> = {
  matriks: Matrix,
  peran: Roles,
  tenggat: Deadlines,
  cetakan: Prints,
  latihan: PracticeSteps,
  istilah: GlossaryList,
  tombol: Keys,
  'yang-baru': News,
}

export function HelpBlock({ name }: { name: string }) {
  const Block = blocks[name]
  return Block ? <Block /> : null
}
