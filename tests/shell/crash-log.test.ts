import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { describe, expect, it, vi } from 'vitest'
import { crashLog } from '../../electron/shell/crash-log.ts'
import { redactMessage, redactStack } from '../../electron/shell/redact.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { temporaryFolder } from '../temporary.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const secret = /Siti|Ma'ruf|Budi|Santoso|19860926|198609262015051001|1984/

describe('what the log keeps of a message', () => {
  it.each([
    'no employee with NIP 198609262015051001',
    'no employee with NIP 19860926 201505 1 001',
    'number 1986092620150510011984 is too long',
    `Cannot read properties of "Siti Aminah"`,
    `can't find 'Siti Aminah' in the list`,
    `it isn't 'Ma'ruf Amin', it's 'Siti'`,
    'bad value “Siti Aminah” given',
    'bad value `Siti Aminah` given',
    'bad value "Siti Aminah that was cut off',
    "bad value 'Siti Aminah that was cut off",
    `ENOENT: no such file or directory, open 'C:\\Users\\Budi Santoso\\Kantor.kinerja'`,
    'EACCES: permission denied C:\\Users\\Budi Santoso\\Kantor.kinerja',
    'EACCES: permission denied /home/Budi Santoso/Kantor.kinerja',
    'failed to load file:///C:/Users/Budi%20Santoso/out/main.js',
    'failed to open \\\\server\\Budi Santoso\\a.kinerja',
    `[\n {\n "path": ["Siti Aminah"],\n "message": "198609262015051001"\n }\n]`,
  ])('names nobody: %s', (message) => {
    expect(redactMessage(message)).not.toMatch(secret)
  })

  it('still says what went wrong', () => {
    expect(redactMessage('UNIQUE constraint failed: employee.nip')).toBe(
      'UNIQUE constraint failed: employee.nip',
    )
    expect(redactMessage(`no such column: 'jabatan' (line 12345)`)).toContain('no such column')
    expect(redactMessage('exit code 12345')).toContain('12345')
  })
})

describe('what the log keeps of a stack', () => {
  it('is who called whom, and the names of files without their folders', () => {
    const stack = [
      'Error: Siti Aminah',
      '    at save (C:\\Users\\Budi Santoso\\AppData\\app.asar\\out\\main.js:10:5)',
      '    at async Object.handler (file:///home/Budi Santoso/out/main.js:20:7)',
      '    at C:\\Users\\Budi Santoso\\out\\main.js:30:9',
      '    at async file:///C:/Users/Budi%20Santoso/out/main.js:40:1',
      '    at node:internal/process/task_queues:105:5',
    ].join('\n')
    expect(redactStack(stack)).toEqual([
      '    at save (main.js:10:5)',
      '    at async Object.handler (main.js:20:7)',
      '    at main.js:30:9',
      '    at main.js:40:1',
      '    at task_queues:105:5',
    ])
  })
})

describe('the crash log', () => {
  it('keeps an error with its cause, and nobody in it', () => {
    const folder = temporaryFolder()
    const log = crashLog(join(folder, 'logs'))
    log.report(new TypeError(`no 'Siti Aminah' here`, { cause: new RangeError('NIP 198609262015051001') }))
    log.report('198609262015051001 thrown as a text')
    const text = readFileSync(log.file, 'utf8')
    expect(text).toContain('TypeError: no "…" here')
    expect(text).toContain('RangeError: NIP ######')
    expect(text).toContain('crash-log.test.ts')
    expect(text).not.toMatch(secret)
    expect(text).not.toContain(folder)
  })

  it('keeps no answers to the clerk', () => {
    const folder = temporaryFolder()
    const log = crashLog(folder)
    log.report(new Refusal('Pegawai ini sudah ada.'))
    log.report(new ORPCError('NO_OFFICE', { defined: true, status: 409 }))
    log.report(new DOMException('cancelled', 'AbortError'))
    expect(readdirSync(folder)).toEqual([])
  })

  it('does not grow without end', () => {
    const folder = temporaryFolder()
    const log = crashLog(folder)
    const long = new Error('x y '.repeat(100))
    for (let n = 0; n < 3000; n++) log.report(long)
    expect(readdirSync(folder).toSorted()).toEqual(['kinerja.1.log', 'kinerja.log'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(600 * 1024)
  })

  it('never becomes an error itself', () => {
    const log = crashLog(join(temporaryFolder(), 'a\0b'))
    expect(() => log.report(new Error('x'))).not.toThrow()
  })
})
