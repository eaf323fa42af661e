import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shell } from 'electron'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'

const prefix = 'kinerja-kantor-'

/** Documents lent to the system's own programs, as files that are gone when the application is. */
export interface ExternalViewer {
  /** @throws Refusal when no program shows it */
  open(bytes: Uint8Array, fileName: string): Promise<void>
  /** Removes every file that was lent; one that a program still holds is removed at the next start. */
  clear(): void
}

/** @param temporary the system's folder for temporary files */
export function externalViewer(temporary: string): ExternalViewer {
  const clear = () => {
    for (const name of list(temporary).filter((entry) => entry.startsWith(prefix))) {
      try {
        rmSync(join(temporary, name), { recursive: true, force: true })
      } catch {
        // Held by the program that shows it.
      }
    }
  }
  return {
    async open(bytes, fileName) {
      const file = join(mkdtempSync(join(temporary, prefix)), safeFileName(fileName))
      writeFileSync(file, bytes, { mode: 0o600 })
      const failure = await shell.openPath(file)
      if (failure)
        throw new Refusal(
          'Tidak ada program di komputer ini yang membuka dokumen ini. Simpan dokumen, lalu buka dari foldernya.',
        )
    },
    clear,
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
