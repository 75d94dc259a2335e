import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProcess } from '../../shared/process/loadProcess.ts'
import type { Process } from '../../shared/process/schema.ts'

/**
 * Reads a process template that comes with the app.
 * @param processId name of the template, `poct`; anything but letters, digits, - and _ is unknown.
 * @returns null where there is no such template.
 * @throws naming every fault where the template that is there is not valid: a defect of this build.
 */
export function readProcess(assetsFolder: string, processId: string): Process | null {
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(processId)) return null
  const path = join(assetsFolder, 'process', `${processId}.json`)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  const parsed = parseProcess(JSON.parse(text))
  if (parsed.ok) return parsed.process
  const faults = parsed.faults.map(({ place, problem }) => `${place}: ${problem}`).join('; ')
  throw new Error(`The process ${processId} is not valid: ${faults}`)
}
