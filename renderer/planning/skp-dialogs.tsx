import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { SkpDetail } from '../../shared/planning/skp/contract.ts'
import type { SkpContent } from '../../shared/planning/skp/skp.ts'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { ReasonDialog } from '../components/confirm.tsx'
import { endWith } from '../components/ending.tsx'
import { TakeOut } from './year/archive-menu.tsx'
import { CopyDialog } from './annex/skp-copy-dialog.tsx'
import { GiveBackDialog } from './agreement/give-back-dialog.tsx'
import { HeaderDialog } from './skp/header.tsx'
import { LibraryDialog } from './library/dialog.tsx'
import { MutasiDialog } from './timeline/mutasi-dialog.tsx'
import { SignDialog } from './agreement/sign-dialog.tsx'
import { useNextSkp } from './agreement/use-next-skp.ts'
import { VersionsDialog } from './agreement/versions-dialog.tsx'

/** What may be asked above an SKP, one at a time. */
export type SkpDialog =
  'header' | 'copy' | 'library' | 'sign' | 'reopen' | 'give-back' | 'versions' | 'mutasi' | 'take-out'

/**
 * The dialog that is open above an SKP.
 * @param revision the one that is stored; a dialog that stores something itself moves it on
 */
export function SkpDialogs({
  open,
  detail,
  content,
  revision,
  flush,
  onChange,
  onClose,
}: {
  open: SkpDialog | null
  detail: SkpDetail
  content: SkpContent
  revision: RefObject<number>
  flush: () => Promise<boolean>
  onChange: (content: SkpContent) => void
  onClose: () => void
}) {
  const name = detail.employee.name
  /** Closes and reads anew. */
  const done = async () => {
    onClose()
    await refresh()
  }
  const { next } = useNextSkp(detail, open === 'give-back')
  const reopen = useMutation({ ...api.planning.agreement.reopen.mutationOptions(), onSuccess: () => done() })
  return (
    <>
      {open === 'header' && (
        <HeaderDialog
          detail={detail}
          beforeSave={flush}
          revision={() => revision.current}
          onSaved={async (next) => {
            revision.current = next
            await done()
          }}
          onClose={onClose}
        />
      )}
      {open === 'give-back' && (
        <GiveBackDialog
          skpId={detail.id}
          revision={revision.current}
          content={content}
          onClose={onClose}
          onDone={async () => {
            await done()
            endWith({
              message: `SKP ${name} dikembalikan dengan catatan.`,
              next: next && { label: `Pegawai berikutnya: ${next.fullName}`, href: paths.skp(next.skpId) },
            })
          }}
        />
      )}
      {open === 'mutasi' && (
        <MutasiDialog skpId={detail.id} employeeId={detail.employeeId} year={detail.year} onClose={onClose} />
      )}
      {open === 'take-out' && (
        <TakeOut ids={[detail.id]} title={`Keluarkan SKP ${name} dari arsip`} onClose={onClose} />
      )}
      {open === 'versions' && <VersionsDialog skpId={detail.id} content={content} onClose={onClose} />}
      {open === 'library' && (
        <LibraryDialog detail={detail} content={content} onTake={onChange} onClose={onClose} />
      )}
      {open === 'copy' && (
        <CopyDialog detail={detail} content={content} onCopy={onChange} onClose={onClose} />
      )}
      {open === 'sign' && (
        <SignDialog detail={detail} revision={revision.current} onClose={onClose} onSigned={() => done()} />
      )}
      <ReasonDialog
        opened={open === 'reopen'}
        title={`Buka kembali SKP ${name}`}
        explanation={`Addendum: SKP kembali menjadi draf sebagai versi ${detail.version + 1} dan perlu ditandatangani lagi. Versi ${detail.version} tetap tersimpan dan dapat dicetak lewat "Versi dan usulan". Penilaian yang sudah ditandatangani harus dibuka lebih dahulu.`}
        verb="Buka kembali SKP"
        busy={reopen.isPending}
        error={reopen.error}
        onClose={onClose}
        onSubmit={(reason) => reopen.mutate({ id: detail.id, reason })}
      />
    </>
  )
}
