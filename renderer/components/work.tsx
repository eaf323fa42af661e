import { Button, Group, Progress as Bar, Text } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../shared/kernel/progress.ts'
import { isAbort } from '../app/client.ts'
import { Dialog } from './dialog.tsx'

/** Long work with progress and cancel. */
export function useWork() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<unknown>(null)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  /** @returns what `work` returns, or null when it failed or was cancelled */
  const run = useCallback(
    async <T,>(
      label: string,
      work: (signal: AbortSignal, say: (progress: Progress) => void) => Promise<T>,
    ): Promise<T | null> => {
      const own = new AbortController()
      controller.current?.abort()
      controller.current = own
      setError(null)
      setProgress({ done: 0, total: 0, label })
      try {
        return await work(own.signal, setProgress)
      } catch (caught) {
        if (!own.signal.aborted && !isAbort(caught)) setError(caught)
        return null
      } finally {
        if (controller.current === own) setProgress(null)
      }
    },
    [],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  return { progress, error, run, cancel }
}

/** What is done, what is left, and cancel; only shown when the work takes longer than a moment. */
export function WorkDialog({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
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
      title={progress?.label ?? ''}
      aria-live="polite"
    >
      <Bar
        value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 100}
        animated={!progress || progress.total === 0}
        aria-label="Kemajuan"
      />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed">
          {progress && progress.total > 0 ? `${progress.done} dari ${progress.total}` : 'Menyiapkan'}
        </Text>
        <Button variant="default" size="xs" onClick={onCancel}>
          Batalkan
        </Button>
      </Group>
    </Dialog>
  )
}
