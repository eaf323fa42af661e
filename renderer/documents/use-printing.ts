import { useState } from 'react'
import type { PrintedDocument, PrintRequest } from '../../shared/documents/contract.ts'
import { client } from '../app/client.ts'
import { useWork } from '../components/work.tsx'
import type { Made } from './files-made.tsx'
import type { Choices } from './use-choices.ts'

/** Makes what was chosen: one document to be looked at, or several files. */
export function usePrinting({
  request,
  choices: { kind, pattern, zip },
  many,
  canChooseFolder,
}: {
  request: PrintRequest
  choices: Choices
  many: number
  canChooseFolder: boolean
}) {
  const [printed, setPrinted] = useState<PrintedDocument | null>(null)
  const [first, setFirst] = useState<{ token: string; bytes: number } | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const { progress, error, run, cancel } = useWork()
  const title = `Membuat ${many} dokumen`
  const forget = () => {
    setPrinted(null)
    setFirst(null)
    setMade(null)
  }

  const printOne = () =>
    run(
      title,
      () => 'Dibatalkan; tidak ada dokumen yang dibuat.',
      async (signal, say) => {
        forget()
        for await (const event of await client.documents.print(request, { signal })) {
          if (event.kind === 'progress') say(event)
          else if (event.kind === 'first') setFirst(event)
          else setPrinted(event)
        }
      },
    )

  const printFiles = () => {
    let whole = 0
    const asZip = zip || !canChooseFolder
    return run(
      title,
      () =>
        asZip || whole === 0
          ? 'Dibatalkan; tidak ada berkas yang dibuat.'
          : `Dibatalkan. ${whole} berkas yang sudah selesai tetap ada di folder itu.`,
      async (signal, say) => {
        forget()
        const { folder, name } = canChooseFolder
          ? await client.documents.chooseFolder()
          : { folder: null, name: '' }
        if (canChooseFolder && folder === null) return
        const stream = await client.documents.files(
          { ...request, kind, zip: asZip, folder, ...(pattern === null ? {} : { pattern }) },
          { signal },
        )
        for await (const event of stream) {
          if (event.kind === 'done') {
            setMade({ ...event, folder: name })
            continue
          }
          whole = event.files
          say(event)
        }
      },
    )
  }

  return {
    /** Shows a document that was made elsewhere. */
    show: setPrinted,
    printed,
    /** The first of many, to be looked at while the others are made; null once they are, or the work was called off. */
    first: progress === null ? null : first,
    made,
    progress,
    error,
    cancel,
    forget,
    print: kind === 'merged' ? printOne : printFiles,
  }
}
