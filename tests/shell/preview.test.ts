import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPreview, wholeFiles } from '../../electron/preview.ts'
import type { Contract } from '../../shared/contract.ts'
import { openTestOffice, testOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request exactly as given: the path is not tidied up and Host may be anything. */
const ask = (
  address: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const { method = 'GET', headers = {}, body } = options
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    asked.once('error', reject)
    asked.end(body)
  })

/** The preview of an office, its address, and the cookie that its token was exchanged for. */
async function openPreview() {
  const folder = temporaryFolder()
  const pages = join(folder, 'page')
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.html'), '<title>Kinerja Kantor</title>')
  writeFileSync(join(folder, 'rahasia.txt'), 'RAHASIA')
  const { application } = await openTestOffice()
  const preview = await startPreview(application, pages)
  onTestFinished(() => preview.close())
  const { origin, search } = new URL(preview.address)
  const first = await ask(origin, `/${search}`)
  const [cookie = ''] = String(first.headers['set-cookie']).split(';')
  return { server: preview.server, origin, search, first, cookie, headers: { cookie } }
}

describe('the preview on loopback', () => {
  it('lets the one in who has the address, once', async () => {
    const { origin, search, first, headers } = await openPreview()
    expect(first.status).toBe(303)
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/)
    // The token leaves the address bar with this answer.
    expect(first.headers['location']).toBe('/')
    expect((await ask(origin, '/', { headers })).body).toContain('Kinerja Kantor')
    expect((await ask(origin, `/${search}`)).status).toBe(403)
  })

  it('sends files whole, and goes on when somebody leaves in the middle', async () => {
    const broken: unknown[] = []
    const note = (error: unknown) => void broken.push(error)
    process.on('unhandledRejection', note)
    onTestFinished(() => void process.off('unhandledRejection', note))
    const form = new FormData()
    form.append('data', '{}')
    form.append('0', new File([new Uint8Array(200_000)], 'Surat.pdf'))
    const left = await wholeFiles({ status: 200, headers: {}, body: form })
    if (!(left.body instanceof ReadableStream)) throw new Error('no stream')
    await left.body.cancel()
    await new Promise((done) => setTimeout(done, 100))
    expect(broken).toEqual([])

    const { origin, headers } = await openPreview()
    const { hostname, port } = new URL(origin)
    const leave = (wait: number) =>
      new Promise<void>((done) => {
        const path = '/rpc/planning/excel/template'
        const asked = request({ hostname, port, path, method: 'POST', headers })
        asked.on('error', () => done())
        asked.on('close', done)
        asked.end(() => setTimeout(() => asked.destroy(), wait))
      })
    await Promise.all(Array.from({ length: 20 }, (_, nth) => leave(nth * 2)))
    const answer = await ask(origin, '/rpc/planning/excel/template', { method: 'POST', headers })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(broken).toEqual([])
  })

  it('refuses whoever has no cookie, or another one', async () => {
    const { origin, cookie } = await openPreview()
    for (const path of ['/', '/index.html', '/rpc/desk/overview']) {
      expect((await ask(origin, path)).status).toBe(403)
      expect((await ask(origin, path, { headers: { cookie: 'kinerja=x' } })).status).toBe(403)
      expect((await ask(origin, path, { headers: { cookie: `x${cookie}` } })).status).toBe(403)
    }
    expect((await ask(origin, '/?token=')).status).toBe(403)
    expect((await ask(origin, '/?token=x')).status).toBe(403)
  })

  it('refuses another host name, as a rebound domain would bring', async () => {
    const { origin, headers } = await openPreview()
    for (const host of ['contoh.go.id', `localhost:${new URL(origin).port}`, '127.0.0.1:1'])
      expect((await ask(origin, '/', { headers: { ...headers, host } })).status).toBe(421)
  })

  it('refuses another origin, even with the cookie', async () => {
    const { origin, headers } = await openPreview()
    for (const from of ['https://contoh.go.id', 'null', origin.replace('http:', 'https:')])
      expect(
        (await ask(origin, '/rpc/desk/overview', { method: 'POST', headers: { ...headers, origin: from } }))
          .status,
      ).toBe(403)
  })

  it('listens on this computer only', async () => {
    const { server } = await openPreview()
    expect(server.address()).toMatchObject({ address: '127.0.0.1' })
  })

  it('answers procedures to its own page', async () => {
    const { origin, headers } = await openPreview()
    const client: ContractRouterClient<Contract> = createORPCClient(
      new RPCLink({ url: `${origin}/rpc`, headers: { ...headers, origin } }),
    )
    expect((await client.office.get()).name).toBe(testOffice.name)
  })

  it('does not answer a procedure that a link or an image asks for', async () => {
    const { origin, headers } = await openPreview()
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'])
      expect((await ask(origin, '/rpc/desk/overview', { method, headers })).status).toBe(405)
  })

  it('never leaves the folder of the page', async () => {
    const { origin, headers } = await openPreview()
    for (const path of [
      '/../rahasia.txt',
      '/..%2frahasia.txt',
      '/%2e%2e/rahasia.txt',
      '/%2e%2e%2frahasia.txt',
      '/a/..%2f..%2frahasia.txt',
      '/..%5crahasia.txt',
      '//etc/passwd',
      '/%2fetc%2fpasswd',
      '/%00',
      '/%',
    ]) {
      const { body, status } = await ask(origin, path, { headers })
      expect(body, path).not.toMatch(/RAHASIA|root:/)
      expect(status, path).toBeLessThan(500)
    }
  })

  it('binds the page to the same policy as the window does', async () => {
    const { origin, headers } = await openPreview()
    const page = await ask(origin, '/pegawai', { headers })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect((await ask(origin, '/', { method: 'POST', headers })).status).toBe(405)
  })
})
