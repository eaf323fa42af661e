import { Button, Group, Progress as Bar, Text } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isAbort } from '../app/client.ts'
import { Dialog } from './dialog.tsx'

export interface WorkStep {
  done: number
  total: number
  label: string
}

/** Long work with progress and cancel. */
export function useWork() {
  const [step, setStep] = useState<WorkStep | null>(null)
  const [error, setError] = useState<unknown>(null)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  /** @returns what `work` returns, or null when it failed or was cancelled */
  const run = useCallback(
    async <T,>(
      label: string,
      work: (signal: AbortSignal, say: (step: WorkStep) => void) => Promise<T>,
    ): Promise<T | null> => {
      const own = new AbortController()
      controller.current?.abort()
      controller.current = own
      setError(null)
      setStep({ done: 0, total: 0, label })
      try {
        return await work(own.signal, setStep)
      } catch (caught) {
        if (!own.signal.aborted && !isAbort(caught)) setError(caught)
        return null
      } finally {
        if (controller.current === own) setStep(null)
      }
    },
    [],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  return { step, error, run, cancel }
}

/** What is done, what is left, and cancel; only shown when the work takes longer than a moment. */
export function WorkDialog({ step, onCancel }: { step: WorkStep | null; onCancel: () => void }) {
  const [visible, setVisible] = useState(false)
  const busy = step !== null
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
      title={step?.label ?? ''}
      aria-live="polite"
    >
      <Bar
        value={step && step.total > 0 ? (100 * step.done) / step.total : 100}
        animated={!step || step.total === 0}
        aria-label="Kemajuan"
      />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed">
          {step && step.total > 0 ? `${step.done} dari ${step.total}` : 'Menyiapkan'}
        </Text>
        <Button variant="default" size="xs" onClick={onCancel}>
          Batalkan
        </Button>
      </Group>
    </Dialog>
  )
}
