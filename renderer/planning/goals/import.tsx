import { Button, FileButton, List, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import { addGoals, notTaken } from '../../../shared/planning/goals/table.ts'
import { client } from '../../app/client.ts'
import { tell, tellError } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { HiddenRowsNote } from '../../components/hidden-rows.tsx'
import { useWork, WorkDialog } from '../../components/work.tsx'
import { workbookTypes } from '../../components/workbook-types.ts'

type Read = Awaited<ReturnType<typeof client.planning.goals.read>>

/** Goals out of an Excel file: looked at first, then added to those that stand there. */
export function GoalsImport({
  known,
  onAdd,
}: {
  known: readonly Goal[]
  onAdd: (goals: readonly Goal[]) => void
}) {
  const [found, setFound] = useState<{ file: File; hiddenRows: boolean; read: Read } | null>(null)
  // The same file may be chosen again after it was mended.
  const forget = useRef<() => void>(null)
  const { progress, error, run, cancel } = useWork()
  const look = async (file: File, hiddenRows = false) => {
    const read = await run(
      'Membaca berkas',
      () => 'Pembacaan dibatalkan. Tidak ada yang berubah.',
      (signal) => client.planning.goals.read({ file, hiddenRows }, { signal }),
    )
    if (read) setFound({ file, hiddenRows, read })
    forget.current?.()
  }
  useEffect(() => {
    if (error !== null) tellError(error)
  }, [error])
  const result = addGoals(
    known,
    (found?.read.goals ?? []).map((goal) => ({
      ...goal,
      id: crypto.randomUUID(),
      indicators: goal.indicators.map((row) => ({ ...row, id: crypto.randomUUID() })),
    })),
  )
  const news = result.added === 0 ? [] : result.goals.slice(-result.added)
  const close = () => setFound(null)
  return (
    <>
      <FileButton accept={workbookTypes} resetRef={forget} onChange={(file) => file && void look(file)}>
        {(props) => (
          <Button {...props} size="xs" variant="default" leftSection={<IconFileUpload size={14} />}>
            Ambil dari Excel…
          </Button>
        )}
      </FileButton>
      <FormDialog
        opened={found !== null}
        title={`Sasaran dari ${found?.file.name ?? ''}`}
        size="lg"
        verb={`Tambahkan ${news.length} sasaran`}
        saving={{ isPending: false, error: null }}
        ready={news.length > 0}
        onClose={close}
        onSubmit={() => {
          onAdd(news)
          tell(`${news.length} sasaran ditambahkan. ${notTaken(result).join(' ')}`.trim())
          close()
        }}
      >
        <HiddenRowsNote
          hidden={found?.read.hidden ?? []}
          taken={found?.hiddenRows ?? false}
          onTake={(take) => found && void look(found.file, take)}
        />
        <Text size="sm">
          {news.length === 0 && 'Tidak ada yang berubah. '}
          {news.length} sasaran dengan {news.reduce((sum, { indicators }) => sum + indicators.length, 0)}{' '}
          indikator akan ditambahkan.
          {notTaken(result).map((sentence) => ` ${sentence}`)}
        </Text>
        <List size="sm">
          {news.slice(0, 8).map(({ text, indicators }) => (
            <List.Item key={text}>
              {text} ({indicators.length} indikator)
            </List.Item>
          ))}
          {news.length > 8 && <List.Item>dan {news.length - 8} lainnya.</List.Item>}
        </List>
        {found && found.read.remarks.length > 0 && (
          <List size="sm" c="var(--kk-warn)">
            {found.read.remarks.slice(0, 10).map((remark, index) => (
              <List.Item key={`${index} ${remark}`}>{remark}</List.Item>
            ))}
          </List>
        )}
      </FormDialog>
      <WorkDialog progress={progress} onCancel={cancel} />
    </>
  )
}
