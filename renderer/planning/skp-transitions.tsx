import { Button } from '@mantine/core'
import { IconArrowBackUp, IconLock, IconPrinter, IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type RefObject, memo, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { SkpDetail } from '../../shared/planning/skp/contract.ts'
import { isOpen } from '../../shared/planning/skp/transitions.ts'
import { api, client, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { settle, tell, tellError, tellWithUndo } from '../components/confirm.tsx'
import { saveDrafts } from '../components/use-draft.ts'
import type { SkpDialog } from './skp-dialogs.tsx'

/** From one state of an SKP to the next, as buttons: print, take back, give back, propose, sign. Each of them saves first. */
export const SkpTransitions = memo(function SkpTransitions({
  detail,
  revision,
  complete,
  proposes,
  decides,
  flush,
  onGaps,
  onDialog,
}: {
  detail: SkpDetail
  revision: RefObject<number>
  /** Whether nothing is missing that has to be filled. */
  complete: boolean
  /** Whether this operator puts it forward, and whether he signs it or gives it back. */
  proposes: boolean
  decides: boolean
  flush: () => Promise<boolean>
  /** Called in place of what can not be done while something is missing. */
  onGaps: () => void
  onDialog: (dialog: SkpDialog) => void
}) {
  const [, navigate] = useLocation()
  // The button that was pressed may be gone in the next state: the keyboard goes on among its neighbours.
  const first = useRef<HTMLButtonElement>(null)
  const shown = useRef(detail.state)
  useEffect(() => {
    if (shown.current === detail.state) return
    shown.current = detail.state
    if (document.activeElement === document.body) first.current?.focus()
  }, [detail.state])
  const propose = useMutation({
    ...api.planning.agreement.propose.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      const { id } = detail
      tellWithUndo(`SKP ${detail.employee.name} diajukan.`, () =>
        settle(
          // What was written since is kept.
          saveDrafts().then(() => client.planning.agreement.withdraw({ id })),
          `Pengajuan SKP ${detail.employee.name} diurungkan.`,
        ),
      )
      await refresh()
    },
  })
  const withdraw = useMutation({
    ...api.planning.agreement.withdraw.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      tell(`Pengajuan SKP ${detail.employee.name} ditarik kembali.`)
      await refresh()
    },
  })
  const saved = (then: () => void) => () =>
    void flush().then((stored) => {
      if (stored) then()
    })
  const savedInFull = (then: () => void) => saved(() => (complete ? then() : onGaps()))
  return (
    <>
      <Button
        ref={first}
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={saved(() => navigate(paths.print({ form: 'skp', kind: 'skp', ids: [detail.id] })))}
      >
        Cetak
      </Button>
      {detail.state === 'proposed' && proposes && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          loading={withdraw.isPending}
          onClick={saved(() => withdraw.mutate({ id: detail.id }))}
        >
          Tarik kembali
        </Button>
      )}
      {detail.state === 'proposed' && decides && (
        <Button variant="default" onClick={saved(() => onDialog('give-back'))}>
          Kembalikan
        </Button>
      )}
      {(detail.state === 'draft' || detail.state === 'returned') && proposes && (
        <Button
          variant="default"
          leftSection={<IconSend size={16} />}
          loading={propose.isPending}
          onClick={savedInFull(() => propose.mutate({ id: detail.id, revision: revision.current }))}
        >
          Ajukan SKP
        </Button>
      )}
      {isOpen(detail.state) && decides && (
        <Button
          // What is not filled yet is not ready to be signed.
          variant={complete ? 'filled' : 'default'}
          leftSection={<IconLock size={16} />}
          onClick={savedInFull(() => onDialog('sign'))}
        >
          Tandatangani SKP
        </Button>
      )}
    </>
  )
})
