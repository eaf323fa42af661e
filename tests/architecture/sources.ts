import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Source {
  /** From the top of the project, with slashes: "electron/planning/store.ts". */
  path: string
  text: string
  /** What it imports: a path from the top of the project, or the name of a package. */
  imports: string[]
}

const importing = /^(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"\n]+)['"]|^import\s+['"]([^'"\n]+)['"]/gm
const importingLater = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** All TypeScript sources of the project's folders. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8')
        const imports = [...text.matchAll(importing), ...text.matchAll(importingLater)].map(
          ([, name = '']) => (name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name),
        )
        return { path, text, imports }
      }),
  )
}
