import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** `npm run notices`: the licences of everything that the installation contains and others wrote. */

/** One library as Vite lists it for a bundle (`build.license`). */
const Library = z.object({
  name: z.string(),
  version: z.string(),
  identifier: z.string().optional(),
  text: z.string().optional(),
})
type Library = z.infer<typeof Library>

const Package = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
})
const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const text = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()

/** A library that is installed as it is, without being bundled. */
function installed(root: string, folder: string): Library {
  const path = join(root, folder)
  const { name, version, license } = Package.parse(json(join(path, 'package.json')))
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry))
  return { name, version, identifier: license, text: file && text(join(path, file)) }
}

/** Folders of the libraries that npm installs for production: they go into the installation whole. */
function productionFolders(root: string): string[] {
  const { packages } = Lock.parse(json(join(root, 'package-lock.json')))
  return Object.keys(packages).filter((folder) => folder !== '' && packages[folder]?.dev !== true)
}

function authorOf(root: string, { name, version }: Library): string {
  const folders = [name, ...globSync(`**/node_modules/${name}`, { cwd: join(root, 'node_modules') })]
  for (const folder of folders) {
    const found = Package.parse(json(join(root, 'node_modules', folder, 'package.json')))
    const author = typeof found.author === 'object' ? found.author.name : found.author
    if (found.version === version && author) return author.replace(/\s*<.*$/, '')
  }
  throw new Error(`${name} ${version}: neither a licence text nor an author`)
}

// https://spdx.org/licenses/ISC.html
const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is
hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`

/**
 * The licence of a library in full. Some libraries name theirs and bring no text of it.
 * @throws when a library's licence can't be told: somebody has to look it up
 */
function licenceOf(root: string, library: Library): string {
  if (library.text) return library.text.replaceAll('\r\n', '\n').trim()
  if (library.identifier === 'MIT')
    return text(join(root, 'LICENSE')).replace(
      /Copyright .*/,
      () => `Copyright (c) ${authorOf(root, library)}`,
    )
  if (library.identifier === 'ISC') return `ISC License\n\nCopyright (c) ${authorOf(root, library)}\n\n${isc}`
  if (library.identifier === 'Unlicense')
    return 'Unlicense: given to the public domain by its authors, <https://unlicense.org>.'
  throw new Error(`${library.name} ${library.version}: no licence text (${library.identifier ?? 'no name'})`)
}

const heading = `Kinerja Kantor memuat pustaka dan fon di bawah ini, masing-masing dengan lisensinya.
Lisensi Chromium dan bagian-bagiannya: LICENSES.chromium.html di folder yang sama.

Kinerja Kantor contains the libraries and fonts below, each with its licence.
The licences of Chromium and its parts: LICENSES.chromium.html in the same folder.`

const rule = '-'.repeat(80)

/** The fonts: one licence, and whose copyright each of them is. @throws where a font is not named in it */
function fontSections(root: string): { names: string; licence: string }[] {
  const folder = join(root, 'resources', 'fonts')
  const licence = text(join(folder, 'OFL.txt'))
  const names = [
    ...new Set(readdirSync(folder).flatMap((file) => /^(.+)-[A-Za-z]+\.ttf$/.exec(file)?.[1] ?? [])),
  ]
  const unnamed = names.find((name) => !licence.includes(name.replace(/^(NotoSans|NotoNaskh|Noto)/, '')))
  if (unnamed) throw new Error(`${unnamed}: no copyright in resources/fonts/OFL.txt`)
  return [{ names: names.toSorted().join('\n'), licence }]
}

/**
 * @param root of the project
 * @param out folder of the built application
 * @returns the text that is installed beside the program: each licence once, below the names it holds for
 * @throws when a bundle was not built, or a licence is unknown
 */
export function noticesOf(root: string, out: string): string {
  const lists = globSync('{.,page}/licences/*.json', { cwd: out }).toSorted()
  if (lists.length < 4) throw new Error(`the application is not built: ${lists.join(', ') || 'no bundle'}`)
  const libraries = [
    ...lists.flatMap((list) => Library.array().parse(json(join(out, list)))),
    ...productionFolders(root).map((folder) => installed(root, folder)),
    installed(root, join('node_modules', 'electron')),
  ]
  const namesByLicence = new Map<string, Set<string>>()
  for (const library of libraries) {
    const licence = licenceOf(root, library)
    const names = namesByLicence.get(licence) ?? new Set()
    namesByLicence.set(licence, names.add(`${library.name} ${library.version}`))
  }
  const sections = [...namesByLicence].map(([licence, names]) => ({
    names: [...names].toSorted().join('\n'),
    licence,
  }))
  // The build of pdfjs-dist for Node contains it, and its own list does not name it.
  if (libraries.some(({ name }) => name === 'pdfjs-dist'))
    sections.push({
      names: 'core-js (pdfjs-dist)',
      licence: text(join(root, 'LICENSE')).replace(
        /Copyright .*/,
        'Copyright (c) 2013-2025 Denis Pushkarev (zloirock.ru), 2025-2026 CoreJS Company (core-js.io)',
      ),
    })
  sections.push(...fontSections(root))
  sections.push({ names: 'SQLite', licence: 'Public domain, <https://sqlite.org/copyright.html>.' })
  sections.sort((a, b) => (a.names.toLowerCase() < b.names.toLowerCase() ? -1 : 1))
  return (
    [heading, ...sections.map(({ names, licence }) => `${names}\n\n${licence}`)].join(`\n\n${rule}\n`) + '\n'
  )
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const out = join(root, 'out')
  writeFileSync(join(out, 'third-party-notices.txt'), noticesOf(root, out))
}
