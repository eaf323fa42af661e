import { Button, FileButton, List, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import { addGoals, notTaken } from '../../../shared/planning/goals/table.ts'
import { client } from '../../app/client.ts'
import { tellError } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
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
  const [found, setFound] = useState<{ name: string; read: Read } | null>(null)
  // The same file may be chosen again after it was mended.
  const forget = useRef<() => void>(null)
  const look = useMutation({
    mutationFn: async (file: File) => ({ name: file.name, read: await client.planning.goals.read({ file }) }),
    onError: tellError,
    onSuccess: setFound,
    onSettled: () => forget.current?.(),
  })
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
      <FileButton accept={workbookTypes} resetRef={forget} onChange={(file) => file && look.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            leftSection={<IconFileUpload size={14} />}
            loading={look.isPending}
          >
            Ambil dari Excel…
          </Button>
        )}
      </FileButton>
      <FormDialog
        opened={found !== null}
        title={`Sasaran dari ${found?.name ?? ''}`}
        size="lg"
        verb={`Tambahkan ${news.length} sasaran`}
        saving={{ isPending: false, error: null }}
        ready={news.length > 0}
        onClose={close}
        onSubmit={() => {
          onAdd(news)
          close()
        }}
      >
        <Text size="sm">
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
    </>
  )
}
