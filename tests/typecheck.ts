import { spawnSync } from 'node:child_process'

/** One project per layer: each sees only the globals (DOM, Node) that its layer may use. */
export const layers = ['shared', 'electron', 'renderer', 'tests'] as const

/** @returns the compiler's complaints about one layer, or '' where there are none. */
export function typecheck(layer: string): string {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', layer], {
    encoding: 'utf8',
  })
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}` || `tsc ended with ${run.status}`
}

if (import.meta.main) {
  let isClean = true
  for (const layer of layers) {
    const complaints = typecheck(layer)
    console.log(complaints === '' ? `${layer}: ok` : `${layer}:\n${complaints}`)
    isClean &&= complaints === ''
  }
  process.exitCode = isClean ? 0 : 1
}
