import { Button, Group, Kbd, Table, Title } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/client.ts'
import { Page } from '../components/page.tsx'
import { Releases } from '../desk/whats-new.tsx'
import berkas from '../../resources/help/berkas.md?raw'
import cadangan from '../../resources/help/cadangan.md?raw'
import impor from '../../resources/help/impor.md?raw'
import memperbarui from '../../resources/help/memperbarui.md?raw'
import mulai from '../../resources/help/mulai.md?raw'
import penilaian from '../../resources/help/penilaian.md?raw'
import skp from '../../resources/help/skp.md?raw'
import tim from '../../resources/help/tim.md?raw'

const keys: ReadonlyArray<[string, string]> = [
  ['Ctrl+K', 'Melompat ke pegawai atau halaman'],
  ['Ctrl+F', 'Mencari dalam pohon kinerja atau matriks; Enter ke hasil berikutnya'],
  ['Ctrl+P', 'Halaman cetak'],
  ['Ctrl+S', 'Menyimpan sekarang (draf juga tersimpan sendiri)'],
  ['Ctrl+L', 'Mengunci halaman; yang diketik disimpan lebih dahulu'],
  ['F1', 'Bantuan ini'],
  ['Panah, Spasi, Enter', 'Dalam daftar: berpindah, memilih, membuka'],
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

const pages = [mulai, impor, skp, tim, penilaian, berkas, cadangan, memperbarui]

const titleOf = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? ''

/** How things are done, without a network. */
export default function HelpPage() {
  const version = useQuery(api.desk.overview.queryOptions()).data?.version
  return (
    <Page title="Bantuan" purpose="Cara kerja dari awal sampai cetak, tanpa internet.">
      <Group gap="xs">
        {[...pages.map(titleOf), 'Yang baru', 'Papan ketik'].map((title) => (
          <Button
            key={title}
            size="xs"
            variant="default"
            onClick={() => document.getElementById(title)?.scrollIntoView()}
          >
            {title}
          </Button>
        ))}
      </Group>
      <div style={{ maxWidth: 760 }}>
        {pages.map((text) => (
          <section key={text} id={titleOf(text)} className="kk-card" style={{ marginBottom: 12 }}>
            <Markdown text={text} />
          </section>
        ))}
        <section className="kk-card" id="Yang baru" style={{ marginBottom: 12 }}>
          {version !== undefined && <Releases version={version} />}
        </section>
        <section className="kk-card" id="Papan ketik">
          <Title order={2} mb={6}>
            Papan ketik
          </Title>
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
        </section>
      </div>
    </Page>
  )
}

/** `**bold**` and `*menu*`. */
const marked = (text: string): ReactNode =>
  text
    .split(/(\*\*.+?\*\*|\*.+?\*)/)
    .map((part, index) =>
      part.startsWith('**') ? (
        <b key={index}>{part.slice(2, -2)}</b>
      ) : part.startsWith('*') && part.length > 1 ? (
        <i key={index}>{part.slice(1, -1)}</i>
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    )

const cellsOf = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** The little of Markdown that our own help pages use: headings, paragraphs, lists, tables, bold. */
function Markdown({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block, index) => {
      const heading = /^#+ (.*)$/.exec(block)
      if (heading)
        return (
          <Title key={index} order={2}>
            {heading[1]}
          </Title>
        )
      const lines = block.split('\n')
      if (lines.every((line) => /^[-*] /.test(line)))
        return (
          <ul key={index}>
            {lines.map((line) => (
              <li key={line}>{marked(line.slice(2))}</li>
            ))}
          </ul>
        )
      if (lines.every((line) => /^\d+\. /.test(line)))
        return (
          <ol key={index}>
            {lines.map((line) => (
              <li key={line}>{marked(line.replace(/^\d+\. /, ''))}</li>
            ))}
          </ol>
        )
      if (lines.every((line) => line.startsWith('|'))) {
        const [head = '', , ...rows] = lines
        return (
          <Table key={index} withTableBorder verticalSpacing={4} my="xs">
            <Table.Thead>
              <Table.Tr>
                {cellsOf(head).map((cell) => (
                  <Table.Th key={cell}>{cell}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row}>
                  {cellsOf(row).map((cell, at) => (
                    <Table.Td key={at}>{marked(cell)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
      return <p key={index}>{marked(block)}</p>
    })
}
