import { expect, test } from 'vitest'
import { compileCacheFolder } from '../../../electron/host/cli/compileCache.ts'

const folder = (platform: NodeJS.Platform, env: Record<string, string> = {}) =>
  compileCacheFolder({ platform, env, homeFolder: '/home/ada', temporaryFolder: '/temporary' })

test('what Node compiled is kept where only its user can write', () => {
  expect(folder('linux')).toBe('/home/ada/.cache/panacea-walkthrough/compiled')
  expect(folder('linux', { XDG_CACHE_HOME: '/caches' })).toBe('/caches/panacea-walkthrough/compiled')
  expect(folder('linux', { XDG_CACHE_HOME: 'relative' })).toBe(
    '/home/ada/.cache/panacea-walkthrough/compiled',
  )
  // These systems give each user a temporary folder of their own.
  expect(folder('darwin')).toBe('/temporary/panacea-walkthrough/compiled')
})
