import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { configuration, root } from './configuration.ts'

const json = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

describe('electron-builder.yml', () => {
  it('is what electron-builder understands', () => {
    const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(
      json('node_modules', 'app-builder-lib', 'scheme.json'),
    )
    validate(configuration())
    expect(validate.errors).toBeNull()
  })

  it('closes every door that Electron leaves open by default', () => {
    expect(configuration()).toMatchObject({
      asar: true,
      electronFuses: {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        enableCookieEncryption: true,
        grantFileProtocolExtraPrivileges: false,
        loadBrowserProcessSpecificV8Snapshot: false,
      },
    })
  })

  // A folder that may be chosen may be that of the offices, and the next upgrade removes it.
  it('makes an installer that asks for no folder, needs no administrator and leaves the offices alone', () => {
    expect(configuration()).toMatchObject({
      win: {
        target: [
          { target: 'nsis', arch: 'x64' },
          { target: 'portable', arch: 'x64' },
        ],
      },
      nsis: {
        oneClick: true,
        perMachine: false,
        packElevateHelper: false,
        deleteAppDataOnUninstall: false,
        include: 'resources/installer.nsh',
        installerLanguages: 'id_ID',
      },
      fileAssociations: [{ ext: 'kinerja' }],
      electronLanguages: ['id', 'en-US'],
    })
    expect(configuration()).not.toHaveProperty('nsis.allowToChangeInstallationDirectory')
  })

  // Otherwise one name is made for each build, and the second double click empties the folder of the first.
  it('makes a portable program that unpacks itself anew at each start', () => {
    expect(configuration()).toMatchObject({ portable: { unpackDirName: true } })
  })

  it('names its files for Windows by a class without spaces, the one that the installer words', () => {
    const { fileAssociations } = z
      .object({ fileAssociations: z.tuple([z.object({ ext: z.string(), name: z.string() })]) })
      .parse(configuration())
    const [{ name }] = fileAssociations
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9.]{0,38}$/)
    expect(readFileSync(join(root, 'resources', 'installer.nsh'), 'utf8')).toContain(
      `"Software\\Classes\\${name}\\shell\\open"`,
    )
  })

  it('neither compiles anything nor publishes anything', () => {
    expect(configuration()).toMatchObject({ npmRebuild: false, publish: null })
  })

  it('names an icon with every size that Windows asks for', () => {
    const icon = readFileSync(join(root, 'resources', 'icon.ico'))
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, at) => icon.readUInt8(6 + 16 * at) || 256)
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 48, 256]))
    expect(configuration()).toMatchObject({ win: { icon: 'resources/icon.ico' } })
  })
})

describe('package.json', () => {
  it('starts the built main process, and needs nothing but SQLite for it', () => {
    const { main, dependencies, type } = json('package.json')
    expect(main).toBe('out/main.js')
    expect(type).toBe('module')
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
  })

  it('has a binary of SQLite for Windows in what npm installs', () => {
    expect(existsSync(join(root, 'node_modules', 'better-sqlite3', 'prebuilds', 'win32-x64.node'))).toBe(true)
  })

  // npm takes this word out of the lock file whenever it writes it, and would then look for Python and a compiler.
  it('tells npm that SQLite needs no compiler', () => {
    expect(json('package-lock.json').packages['node_modules/better-sqlite3'].gypfile).toBe(false)
  })
})
