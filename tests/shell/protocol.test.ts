import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { session } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { findPageFile } from '../../electron/app/page-files.ts'
import { answer, registerScheme, servePage } from '../../electron/shell/protocol.ts'
import { temporaryFolder } from '../temporary.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

/** A built page with one script, and beside it what no page may read. */
function builtPage(): string {
  const folder = temporaryFolder()
  const pages = join(folder, 'page')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'page-lain'))
  writeFileSync(join(pages, 'index.html'), '<title>Kinerja Kantor</title>')
  writeFileSync(join(pages, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(folder, 'rahasia.txt'), 'RAHASIA')
  writeFileSync(join(folder, 'page-lain', 'rahasia.txt'), 'RAHASIA')
  return pages
}

const get = (address: string, pages = builtPage(), method = 'GET') =>
  answer(new Request(address, { method }), pages)

const escapes = [
  '../rahasia.txt',
  '../../etc/passwd',
  '..%2frahasia.txt',
  '..%2Frahasia.txt',
  '%2e%2e/rahasia.txt',
  '%2e%2e%2frahasia.txt',
  'assets/../../rahasia.txt',
  'assets/..%2f..%2frahasia.txt',
  '..%5crahasia.txt',
  '..\\rahasia.txt',
  '/../rahasia.txt',
  '%2f..%2frahasia.txt',
  '../page-lain/rahasia.txt',
  '..%2fpage-lain%2frahasia.txt',
  '%2fetc%2fpasswd',
  'C:%5cWindows%5cwin.ini',
  'C:/Windows/win.ini',
  '%00',
  'index.html%00.txt',
  '%',
  '%E0%A4%A',
]

describe('app://kantor', () => {
  it('answers with the files of the page and the policy that binds them', async () => {
    const response = await get('app://kantor/assets/app.js')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('export {}')
    expect(response.headers.get('content-type')).toContain('text/javascript')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
  })

  it('answers the routes of the page with its index', async () => {
    for (const route of ['', 'pegawai', 'pegawai/12', 'bantuan?topik=skp'])
      expect(await (await get(`app://kantor/${route}`)).text()).toContain('Kinerja Kantor')
  })

  it('does not answer a missing script with a page', async () => {
    expect((await get('app://kantor/assets/hilang.js')).status).toBe(404)
  })

  it.each(escapes)('never leaves the folder of the page: %s', async (path) => {
    const response = await get(`app://kantor/${path}`)
    expect(await response.text()).not.toMatch(/RAHASIA|root:|\[fonts\]/)
  })

  it.each(escapes)('finds no file outside, however the path arrives: %s', (path) => {
    const pages = builtPage()
    const allowed = [join(pages, 'index.html'), null]
    expect(allowed).toContain(findPageFile(pages, `/${path}`))
  })

  it('knows no other host', async () => {
    for (const address of [
      'app://lain/index.html',
      'app://kantor.example/index.html',
      'app://kantor:8080/index.html',
      'https://kantor/index.html',
      'file:///kantor/index.html',
    ])
      expect((await get(address)).status).toBe(404)
  })

  it('only reads', async () => {
    const pages = builtPage()
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await get('app://kantor/index.html', pages, method)).status).toBe(405)
    const head = await get('app://kantor/index.html', pages, 'HEAD')
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })

  it('says so when the page was never built', async () => {
    expect((await get('app://kantor/', temporaryFolder())).status).toBe(404)
  })

  it('is a standard and secure scheme without a way around its policy', () => {
    registerScheme()
    const [registered] = standIn.protocol.schemes
    expect(registered).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } })
    expect(registered?.privileges['bypassCSP']).toBeUndefined()
    expect(registered?.privileges['allowServiceWorkers']).toBeUndefined()
  })

  it('is served by the session of the window', async () => {
    servePage(session.defaultSession, builtPage())
    const handler = standIn.session.defaultSession.handlers.get('protocol app')
    const response: unknown = await handler?.(new Request('app://kantor/'))
    expect(response).toBeInstanceOf(Response)
  })
})
