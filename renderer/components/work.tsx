import { Button, Group, Progress as Bar, Text } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Progress, timeLeft } from '../../shared/kernel/progress.ts'
import { isAbort } from '../app/client.ts'
import { tell, tellError } from './confirm.tsx'
import { Dialog } from './dialog.tsx'
import { forgetEnding } from './ending.tsx'
import { hideBeforeAct } from './told.ts'

/** How far long work is. */
interface Running extends Progress {
  /** What it is, all the time. */
  title: string
  /** How long it will take still, in words; null where that can't be told. */
  left: string | null
}

/** Long work with progress and cancel. */
export function useWork() {
  const [progress, setProgress] = useState<Running | null>(null)
  const [error, setError] = useState<unknown>(null)
  const controller = useRef<AbortController | null>(null)
  const called = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  /**
   * @param became says what has become of the work when it is called off
   * @returns what `work` returns, or null when it failed or was called off
   */
  const run = useCallback(
    async <T,>(
      title: string,
      became: () => string | Promise<string>,
      work: (signal: AbortSignal, say: (progress: Progress) => void) => Promise<T>,
    ): Promise<T | null> => {
      const own = new AbortController()
      controller.current?.abort()
      controller.current = own
      setError(null)
      hideBeforeAct()
      forgetEnding()
      setProgress({ done: 0, total: 0, label: 'Menyiapkan', title, left: null })
      const began = performance.now()
      try {
        return await work(own.signal, (progress) =>
          setProgress({ ...progress, title, left: timeLeft(progress, performance.now() - began) }),
        )
      } catch (caught) {
        if (!own.signal.aborted && !isAbort(caught)) setError(caught)
        return null
      } finally {
        if (controller.current === own) setProgress(null)
        if (called.current === own) await Promise.resolve(became()).then((words) => tell(words), tellError)
      }
    },
    [],
  )
  const cancel = useCallback(() => {
    called.current = controller.current
    controller.current?.abort()
  }, [])
  return { progress, error, run, cancel }
}

/** What is done, what is left, and cancel; only shown when the work takes longer than a moment. */
export function WorkDialog({ progress, onCancel }: { progress: Running | null; onCancel: () => void }) {
  const [visible, setVisible] = useState(false)
  const busy = progress !== null
  useEffect(() => {
    if (!busy) {
      setVisible(false)
      return
    }
    const timer = window.setTimeout(() => setVisible(true), 900)
    return () => window.clearTimeout(timer)
  }, [busy])
  return (
    <Dialog
      opened={visible && busy}
      onClose={onCancel}
      withCloseButton={false}
      closeOnClickOutside={false}
      // What the work ends with, as a question, has taken the focus by then.
      returnFocus={false}
      title={progress?.title ?? ''}
      aria-live="polite"
    >
      <Far progress={progress} onCancel={onCancel} />
    </Dialog>
  )
}

/** The same beside what can be looked at already. */
export const WorkLine = ({ progress, onCancel }: { progress: Running; onCancel: () => void }) => (
  <div role="group" aria-label={progress.title}>
    <Far progress={progress} onCancel={onCancel} />
  </div>
)

const Far = ({ progress, onCancel }: { progress: Running | null; onCancel: () => void }) => (
  <>
    <Bar
      value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 100}
      animated={!progress || progress.total === 0}
      aria-label="Kemajuan"
    />
    <Group justify="space-between" mt="sm">
      <Text size="sm" c="dimmed">
        {[progress?.label, progress?.left].filter(Boolean).join(' · ')}
      </Text>
      <Button variant="default" size="xs" onClick={onCancel}>
        Batalkan
      </Button>
    </Group>
  </>
)
