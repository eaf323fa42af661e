import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { findPageFile } from '../app/page-files.ts'
import { contentSecurityPolicy, contentTypes } from '../app/page-policy.ts'
import { isOwn, scheme } from './origin.ts'

/** Makes `app://` a scheme with an origin of its own; must happen before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers `app://kantor/` with the files of the built page, and nothing else with anything. */
export function servePage(session: Session, pages: string): void {
  session.protocol.handle(scheme, (request) => answer(request, pages))
}

const refuse = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'x-content-type-options': 'nosniff', ...headers } })

export async function answer(request: Request, pages: string): Promise<Response> {
  if (!isOwn(request.url)) return refuse(404)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' })
  const file = findPageFile(pages, new URL(request.url).pathname)
  if (file === null) return refuse(404)
  let bytes
  try {
    bytes = await readFile(file)
  } catch {
    return refuse(404)
  }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}
