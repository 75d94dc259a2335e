import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { enterNamespace } from './networkPair.ts'
import type { NetworkReport, SceneName } from './networkScenes.ts'

export type SceneSize = { troubleMs: number; phones: number; entriesEach: number; limitMs: number }

/** @returns why network namespaces with a cable between them cannot be made here, or null where they can. */
export function whyNoNamespaces(): string | null {
  const make = 'ip link set lo up && ip link add probe0 type veth peer name probe1 && unshare -n true'
  const { status, error, stderr } = spawnSync('unshare', [...enterNamespace, 'sh', '-c', make], {
    encoding: 'utf8',
  })
  if (status === 0) return null
  return `no network namespaces can be made here: ${error?.message ?? stderr.trim()}`
}

/** Plays a scene in namespaces that are gone when it ends, however it ends. @throws where there is no report. */
export function playScene(scene: SceneName, size: SceneSize): NetworkReport {
  const program = join(import.meta.dirname, 'networkScene.ts')
  const numbers = [size.troubleMs, size.phones, size.entriesEach].map(String)
  const run = spawnSync(
    'unshare',
    [
      ...enterNamespace,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      program,
      scene,
      ...numbers,
    ],
    { encoding: 'utf8', timeout: size.limitMs },
  )
  if (run.status !== 0) throw new Error(`${scene} ended with ${run.status ?? run.signal}: ${run.stderr}`)
  return JSON.parse(run.stdout) as NetworkReport
}
