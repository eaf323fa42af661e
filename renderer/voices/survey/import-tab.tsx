import { Button, FileButton, Group, Select, Table, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type ColumnUse, useLabels } from '../../../shared/voices/survey/file.ts'
import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { FileDrop } from '../../components/file-drop.tsx'
import { endWith } from '../../components/ending.tsx'
import { Note } from '../../components/note.tsx'
import { ErrorNote, ProblemList } from '../../components/problem-list.tsx'
import { useWork, WorkDialog } from '../../components/work.tsx'
import { workbookTypes } from '../../components/workbook-types.ts'

type Read = Awaited<ReturnType<typeof client.voices.survey.readFile>>
type Uses = Record<string, ColumnUse>

interface Found {
  file: File
  uses: Uses
  read: Read
}

/** Answers of an online form or a table: which column says what, what is wrong, and only then the import. */
export function ImportTab({ results: { period, services } }: { results: SurveyResults }) {
  const [, navigate] = useLocation()
  const [found, setFound] = useState<Found | null>(null)
  const [serviceId, setServiceId] = useState<number | null>(
    services.length === 1 ? (services[0]?.id ?? null) : null,
  )
  const { progress, error, run, cancel } = useWork()
  const look = async (file: File, uses: Uses, service: number | null) => {
    const read = await run(
      'Membaca jawaban',
      () => 'Pembacaan dibatalkan; tidak ada yang diimpor.',
      (signal) =>
        client.voices.survey.readFile({ periodId: period.id, file, uses, serviceId: service }, { signal }),
    )
    if (read) setFound({ file, uses, read })
  }
  const bring = async ({ file, uses, read }: Found) => {
    const stored = await run(
      'Mengimpor jawaban',
      () => 'Impor dibatalkan; tidak ada yang tersimpan.',
      (signal) =>
        client.voices.survey.importFile(
          { periodId: period.id, file, uses, serviceId, skipWrong: read.problemCount > 0 },
          { signal },
        ),
    )
    if (!stored) return
    navigate(paths.survey(period.id))
    await refresh()
    endWith({
      message: `${stored.stored} jawaban diimpor${stored.skipped > 0 ? `, ${stored.skipped} baris dilewati` : ''}.`,
    })
  }
  const choices = [
    ...period.questionnaire.questions.map(({ code, name }, at) => ({
      value: `unsur:${code}`,
      label: `${at + 1}. ${name}`,
    })),
    ...Object.entries(useLabels).map(([value, label]) => ({ value, label })),
  ]
  const choose = (
    <FileButton accept={workbookTypes} onChange={(file) => file && void look(file, {}, serviceId)}>
      {(props) => (
        <Button variant="default" leftSection={<IconFileUpload size={16} />} {...props}>
          Pilih berkas
        </Button>
      )}
    </FileButton>
  )
  return (
    <>
      <Group>
        {choose}
        <Select
          aria-label="Layanan untuk seluruh berkas"
          placeholder="Layanan menurut kolom"
          clearable
          w={320}
          data={services.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={serviceId === null ? null : String(serviceId)}
          onChange={(id) => {
            const service = id === null ? null : Number(id)
            setServiceId(service)
            if (found) void look(found.file, found.uses, service)
          }}
        />
        {found && (
          <Button disabled={found.read.ready === 0} onClick={() => void bring(found)}>
            {found.read.problemCount > 0
              ? `Impor ${found.read.ready} jawaban yang benar`
              : `Impor ${found.read.ready} jawaban`}
          </Button>
        )}
      </Group>
      <ErrorNote error={error} />
      {!found && (
        <FileDrop onFile={(file) => void look(file, {}, serviceId)}>
          Excel atau CSV dari formulir daring atau tabel kantor, satu responden satu baris. Nama, surel, dan
          waktu pengisian tidak dibaca, agar tidak ada yang dapat dikenali.
        </FileDrop>
      )}
      {found && found.read.problemCount > 0 && (
        <Note kind="warning" title={`${found.read.problemCount} hal belum benar`}>
          <ProblemList problems={found.read.problems} />
        </Note>
      )}
      {found && (
        <Table verticalSpacing={4} aria-label="Kolom berkas">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Kolom berkas</Table.Th>
              <Table.Th w={330}>Dibaca sebagai</Table.Th>
              <Table.Th>Contoh</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.read.columns.map(({ header, use, example }, at) => (
              <Table.Tr key={at}>
                <Table.Td>{header}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={`Kolom ${header}`}
                    allowDeselect={false}
                    data={choices}
                    value={use}
                    onChange={(value) =>
                      void look(found.file, { ...found.uses, [header]: value as ColumnUse }, serviceId)
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed">
                    {example}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </>
  )
}
