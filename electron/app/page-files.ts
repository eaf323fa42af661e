import { statSync } from 'node:fs'
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { contentTypes } from './page-policy.ts'

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/**
 * The file that answers a path of the page's address. A route of the page has no file of its own and gets
 * `index.html`; null for what is missing and for whatever lies outside the folder, however it is spelt.
 * @param pages folder of the built page
 * @param pathname as in a URL, still encoded
 */
export function findPageFile(pages: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const wanted = resolve(pages, `.${sep}${path}`)
  const way = relative(pages, wanted)
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null
  if (isFile(wanted)) return wanted
  const index = join(pages, 'index.html')
  return extname(wanted) in contentTypes || !isFile(index) ? null : index
}
