import { Button, Group, List, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { tellError } from '../components/confirm.tsx'
import { saveDrafts } from '../components/use-draft.ts'
import { forgetKept, waitingForms } from '../components/use-kept.ts'
import { refresh } from './client.ts'

declare global {
  interface Window {
    /**
     * The shell calls this before it closes the window or the office.
     * @param asks whether there is somebody who can be asked
     * @returns whether everything is stored or given up; `stays` where one was asked and wants to stay
     */
    kinerjaSave?: (asks?: boolean) => Promise<boolean | 'stays'>
    /** Whether the page asks what becomes of what waits, so that the shell waits for the answer. */
    kinerjaAsks?: boolean
  }
}

/**
 * Asks what becomes of forms that were written in and not saved. @returns whether the office may be left: nothing waits,
 * or it was saved or given up
 */
export function mayLeaveForms(): Promise<boolean> {
  const forms = waitingForms()
  const [first, ...others] = forms
  if (!first) return Promise.resolve(true)
  window.kinerjaAsks = true
  return new Promise((resolve) => {
    const answer = (may: boolean) => {
      window.kinerjaAsks = false
      resolve(may)
      modals.close(id)
    }
    const id = modals.open({
      title: `${others.length === 0 ? first.what : `${forms.length} isian`} belum disimpan`,
      withCloseButton: false,
      // Esc and a click beside it stay here.
      onClose: () => answer(false),
      children: (
        <Question
          names={others.length === 0 ? [] : forms.map(({ what }) => what)}
          onSave={async () => {
            try {
              for (const { store } of forms) await store()
              answer(true)
            } catch (error) {
              answer(false)
              tellError(error)
            }
            // What could be saved is shown as it is stored.
            await refresh()
          }}
          onDiscard={() => {
            forgetKept()
            answer(true)
          }}
          onStay={() => answer(false)}
        />
      ),
    })
  })
}

function Question({
  names,
  onSave,
  onDiscard,
  onStay,
}: {
  /** Of the forms, where they are several. */
  names: readonly string[]
  onSave: () => Promise<void>
  onDiscard: () => void
  onStay: () => void
}) {
  const [saving, setSaving] = useState(false)
  return (
    <Stack gap="sm">
      {names.length > 0 && (
        <List size="sm">
          {names.map((name) => (
            <List.Item key={name}>{name}</List.Item>
          ))}
        </List>
      )}
      <Text size="sm">Bila dibuang, yang diketik hilang; yang sudah tersimpan tetap.</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onStay}>
          Kembali
        </Button>
        <Button variant="default" onClick={onDiscard}>
          Buang
        </Button>
        <Button
          data-autofocus
          loading={saving}
          onClick={() => {
            setSaving(true)
            void onSave()
          }}
        >
          Simpan
        </Button>
      </Group>
    </Stack>
  )
}

/** Has the shell, and a browser that is closed or loads the page anew, ask before something typed is lost. */
export function keepWhatWaits(): void {
  window.kinerjaSave = async (asks = true) => (asks && !(await mayLeaveForms()) ? 'stays' : saveDrafts())
  // Only a browser asks at this; the shell has asked before.
  if (!window.kinerja)
    window.addEventListener('beforeunload', (event) => {
      if (waitingForms().length > 0) event.preventDefault()
    })
}
