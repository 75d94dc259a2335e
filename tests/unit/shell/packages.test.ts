import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { type Configuration, LinuxPackager, Packager, Platform } from 'app-builder-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What electron-builder itself makes of `electron-builder.yml` and `package.json`, up to where a runtime is needed. */
const root = resolve(import.meta.dirname, '../../..')
const require = createRequire(import.meta.url)
/** Parts of the builder that it does not publish types for. */
const part = (path: string) => require(`app-builder-lib/out/${path}`)

const packager = new Packager({ projectDir: root, targets: Platform.LINUX.createTarget() })
let config: Configuration
let linux: LinuxPackager
beforeAll(async () => {
  // Fails where its own scheme does not know an option.
  await packager.validateConfig()
  config = packager.config
  linux = new LinuxPackager(packager)
})
afterAll(() => packager.tempDirManager.cleanup())

/** The files of a package under `node_modules` that go into the app by these patterns. */
async function filesTaken(name: string, files: Configuration['files']): Promise<string[]> {
  const { FileMatcher, getNodeModuleFileMatcher } = part('fileMatcher')
  const { NodeModuleCopyHelper } = part('util/NodeModuleCopyHelper')
  const own = (text: string) => text
  const builder = { config: { files }, debugLogger: packager.debugLogger }
  const { patterns } = getNodeModuleFileMatcher(root, '/app', own, {}, builder)
  const dir = join(root, 'node_modules', name)
  const copier = new NodeModuleCopyHelper(new FileMatcher(dir, '/app', own, patterns), {
    appInfo: { type: 'module' },
    config,
    getWorkspaceRoot: async () => root,
  })
  const taken: string[] = await copier.collectNodeModules({ name, dir }, [], join('node_modules', name))
  return taken.map(file => relative(dir, file))
}

describe('packages', () => {
  it('carry the one file that cannot be in a bundle, and no other package', async () => {
    // As the builder merges the list today; and one by one, where it says that only excludes count below node_modules.
    const merged = config.files
    const oneByOne = [merged].flat().flatMap(set => (typeof set === 'object' ? set?.filter : set) ?? [])
    for (const files of [merged, oneByOne]) {
      expect(await filesTaken('@resvg/resvg-wasm', files)).toContain('index_bg.wasm')
      for (const name of ['zod', 'ws', 'docx', 'socket.io', '@socket.io/component-emitter'])
        expect([name, await filesTaken(name, files)]).toEqual([name, []])
    }
  })

  it('start an AppImage in Chromium’s sandbox', async () => {
    const { LinuxTargetHelper } = part('targets/LinuxTargetHelper')
    const { default: AppImageTarget } = part('targets/appimage/AppImageTarget')
    const target = new AppImageTarget('appimage', linux, new LinuxTargetHelper(linux), '/nowhere')
    const entry: string = await target.desktopEntry.value
    expect(entry).toContain('Exec=AppRun %U\n')
    // The name that Electron gives its windows, so that they belong to the menu entry.
    expect(entry).toContain('StartupWMClass=panacea-walkthrough\n')
  })

  it('have for Debian what it asks for, in a menu entry of the name that windows look for', async () => {
    const { LinuxTargetHelper } = part('targets/LinuxTargetHelper')
    const { default: FpmTarget } = part('targets/FpmTarget')
    const helper = new LinuxTargetHelper(linux)
    const target = new FpmTarget('deb', linux, helper, '/nowhere')
    await target.scriptFiles
    expect(await target.checkOptions()).toMatchObject({ url: 'https://www.panacearesearch.eu/' })
    expect(`${helper.getDesktopFileName()}.desktop`).toBe(packager.metadata.desktopName)
  })

  it('are signed on a Mac after the fuses were set, ad hoc where there is no certificate', () => {
    expect(config.mac?.identity).toBe('-')
    expect(config.electronFuses).toMatchObject({ resetAdHocDarwinSignature: true, runAsNode: false })
    // Hardened and ad hoc at once, it loads Electron's framework only with this entitlement, one of the builder's usual ones.
    const entitlements = require.resolve('app-builder-lib/templates/entitlements.mac.plist')
    expect(readFileSync(entitlements, 'utf8')).toContain('com.apple.security.cs.disable-library-validation')
    expect([config.mac?.hardenedRuntime, config.mac?.entitlements]).toEqual([true, undefined])
    // The system’s keyring would be asked for a password, for cookies that we have none of.
    expect(config.electronFuses?.enableCookieEncryption).toBeUndefined()
  })

  it('show the app’s icon on files too: a Mac and Windows take no PNG there', async () => {
    for (const association of [config.fileAssociations].flat()) expect(association?.icon).toBeUndefined()
    // Of this size the builder draws the icons of all three systems.
    const { width, height } = await part('util/iconConverter').getPngSize(join(root, config.icon ?? ''))
    expect([width >= 512, height === width]).toEqual([true, true])
  })
})
