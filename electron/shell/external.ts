import { chmodSync, mkdtempSync, readdirSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shell } from 'electron'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'

const prefix = 'kinerja-kantor-'
/** The owner may read it, nobody write. */
const lent = 0o400

/**
 * Documents lent to the system's own programs, as files that are gone when the application is. They can't be written
 * to, so that a program offers to save what is done on them elsewhere; what it saves beside them is left alone.
 */
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
      const folder = join(temporary, name)
      for (const file of list(folder)) attempt(() => takeBack(join(folder, file)))
      attempt(() => rmdirSync(folder))
    }
  }
  return {
    async open(bytes, fileName) {
      const file = join(mkdtempSync(join(temporary, prefix)), safeFileName(fileName))
      writeFileSync(file, bytes, { mode: lent })
      const failure = await shell.openPath(file)
      if (failure)
        throw new Refusal(
          'Tidak ada program di komputer ini yang membuka dokumen ini. Simpan dokumen, lalu buka dari foldernya.',
        )
    },
    clear,
  }
}

/** Removes a file unless somebody has written it. Not by rmSync, which fails on names that are not English. */
function takeBack(file: string): void {
  const { mode } = statSync(file)
  if ((mode & 0o200) !== 0) return
  // Windows removes nothing that is read-only.
  chmodSync(file, 0o600)
  unlinkSync(file)
}

/** Does what is done again at the next start, where a program still holds the file. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // Held by the program that shows it.
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
