import type { ReactNode } from 'react'
import { Empty } from './empty.tsx'

/** Where a file is dropped that is to be read, before one was chosen. @param children what it takes, as a sentence */
export function FileDrop({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <Empty>{children}</Empty>
    </div>
  )
}
