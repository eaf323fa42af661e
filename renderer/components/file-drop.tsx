import type { ReactNode } from 'react'
import { Empty } from './empty.tsx'

/**
 * Where files are dropped that are to be read, before any were chosen.
 * @param onFile told of the first one, where one is read at a time
 * @param onFiles told of all of them
 * @param children what it takes, as a sentence
 */
export function FileDrop({
  onFile,
  onFiles,
  children,
}: {
  onFile?: (file: File) => void
  onFiles?: (files: File[]) => void
  children: ReactNode
}) {
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const files = [...event.dataTransfer.files]
        const [first] = files
        if (!first) return
        onFile?.(first)
        onFiles?.(files)
      }}
    >
      <Empty>{children}</Empty>
    </div>
  )
}
