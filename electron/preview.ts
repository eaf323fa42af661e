import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { RPCHandler } from '@orpc/server/node'
import type { Application } from './app/application.ts'
import { findPageFile } from './app/page-files.ts'
import { contentSecurityPolicy, contentTypes } from './app/page-policy.ts'
import { router } from './app/router.ts'

export interface Preview {
  /** Address with its one-time token, for a browser. */
  address: string
  server: Server
  close(): Promise<void>
}

const cookieName = 'kinerja'

/**
 * The same application on loopback, for a browser: for development, demonstrations and tests only, it is not
 * part of the packaged application. The token in the address works once and becomes a cookie; requests for
 * another host, from another origin or without the cookie are refused.
 * @param pages folder of the built page
 */
export async function startPreview(application: Application, pages: string, port = 0): Promise<Preview> {
  const secret = randomBytes(24).toString('base64url')
  let token: string | null = randomBytes(24).toString('base64url')
  const rpc = new RPCHandler(router, {
    rootInterceptors: [
      async (options) => {
        const result = await options.next()
        return result.matched ? { ...result, response: await wholeFiles(result.response) } : result
      },
    ],
  })
  let origin = ''

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const deny = (status: number) => void response.writeHead(status).end()
    if (`http://${request.headers.host}` !== origin) return deny(421)
    const from = request.headers.origin
    if (from !== undefined && from !== origin) return deny(403)
    const url = new URL(request.url ?? '/', origin)

    const offered = url.searchParams.get('token')
    if (offered !== null && token !== null && same(offered, token)) {
      token = null
      response.writeHead(303, {
        location: '/',
        'set-cookie': `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
      })
      response.end()
      return
    }
    if (!same(cookie(request), secret)) return deny(403)

    if (url.pathname.startsWith('/rpc/')) {
      if (request.method !== 'POST') return deny(405)
      const window = String(request.headers['x-window'] ?? '')
      const { matched } = await rpc.handle(request, response, {
        prefix: '/rpc',
        context: { application, window },
      })
      if (!matched) deny(404)
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return deny(405)
    servePage(url.pathname, response)
  }

  function servePage(pathname: string, response: ServerResponse): void {
    const file = findPageFile(pages, pathname)
    if (file === null) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    createReadStream(file).pipe(response)
  }

  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the preview has no port')
  origin = `http://127.0.0.1:${at.port}`
  return {
    address: `${origin}/?token=${token}`,
    server,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/**
 * An answer with files, its form already written out. Node's own streaming of a form goes on writing after the
 * page has gone, and that error has no one to catch it: the whole process would end.
 */
export async function wholeFiles<R extends { headers: object; body?: unknown }>(response: R): Promise<R> {
  if (!(response.body instanceof FormData)) return response
  const form = new Response(response.body)
  const type = form.headers.get('content-type') ?? ''
  const body = (await form.blob()).stream()
  return { ...response, headers: { ...response.headers, 'content-type': type }, body }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookie(request: IncomingMessage): string {
  const found = /(?:^|;\s*)kinerja=([^;]*)/.exec(request.headers.cookie ?? '')
  return found?.[1] ?? ''
}
