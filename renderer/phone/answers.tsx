import { Checkbox, List, Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import type { ReadAnswer } from '../../shared/phone/contract.ts'
import { changedText } from '../../shared/phone/kinds/register.ts'

/** Files that came back: whose each is, what stands against it, and what it would change place by place. */
export function Answers({
  answers,
  chosen,
  onChoose,
}: {
  answers: readonly ReadAnswer[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}) {
  const choose = (index: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(index)
    else next.delete(index)
    onChoose(next)
  }
  return (
    <Table verticalSpacing={6} stickyHeader aria-label="Jawaban">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36} aria-label="Pilih" />
          <Table.Th w={260}>Pegawai</Table.Th>
          <Table.Th w={250}>Formulir</Table.Th>
          <Table.Th>Keterangan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {answers.map((answer) => (
          <Fragment key={answer.index}>
            <Table.Tr style={{ verticalAlign: 'top' }}>
              <Table.Td>
                <Checkbox
                  aria-label={`Impor ${answer.fullName ?? answer.fileName}`}
                  checked={chosen.has(answer.index)}
                  disabled={answer.obstacle !== null}
                  onChange={(event) => choose(answer.index, event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {answer.fullName ?? 'Tidak dikenal'}
                </Text>
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {answer.fileName}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{answer.title ?? '–'}</Text>
                {answer.made !== null && (
                  <Text size="xs" c="dimmed">
                    dibuat {answer.made}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Remarks answer={answer} />
              </Table.Td>
            </Table.Tr>
            {answer.changes.length > 0 && (
              <Table.Tr>
                <Table.Td />
                <Table.Td colSpan={3} pt={0}>
                  <Changes answer={answer} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Remarks({ answer: { obstacle, changes, replaces, remarks } }: { answer: ReadAnswer }) {
  return (
    <>
      {obstacle !== null && (
        <Text size="sm" c="var(--kk-warn)">
          {obstacle}
        </Text>
      )}
      {obstacle === null && changes.length === 0 && (
        <Text size="sm" c="dimmed">
          Tidak ada yang berubah; hanya dicatat bahwa pegawai sudah menjawab.
        </Text>
      )}
      {obstacle === null && replaces && (
        <Text size="sm" c="var(--kk-warn)">
          Mengganti atau menghapus yang sudah tertulis. Periksa rinciannya, lalu centang bila benar.
        </Text>
      )}
      {remarks.length > 0 && (
        <List size="xs">
          {remarks.map((remark) => (
            <List.Item key={remark}>{remark}</List.Item>
          ))}
        </List>
      )}
    </>
  )
}

/** Place by place: as it stands, and as it would be. */
function Changes({ answer: { kind, changes, replaces } }: { answer: ReadAnswer }) {
  return (
    <details open={replaces}>
      <summary>{changedText(kind === null ? [] : [kind], changes.length)}</summary>
      <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={190}>{kind === 'laporan-kegiatan' ? 'Hari' : 'Tentang'}</Table.Th>
            <Table.Th>Sekarang</Table.Th>
            <Table.Th>Sesudah impor</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ place, before, after }, at) => (
            <Table.Tr key={`${at} ${place}`} style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
              <Table.Td>{place}</Table.Td>
              <Table.Td>
                <Lines lines={before} others={after} />
              </Table.Td>
              <Table.Td>
                <Lines lines={after} others={before} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}

/** What stands at a place; what stands on one side only is bold. */
function Lines({ lines, others }: { lines: readonly string[]; others: readonly string[] }) {
  if (lines.length === 0) return '–'
  return lines.map((line, at) => <div key={at}>{others.includes(line) ? line : <b>{line}</b>}</div>)
}
