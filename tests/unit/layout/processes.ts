import poct from '../../../assets/process/poct.json' with { type: 'json' }
import { Process } from '../../../shared/process/schema.ts'

export const poctProcess: Process = Process.parse(poct)
export const allLanes = { order: poctProcess.actors.map(actor => actor.id), hidden: [] as string[] }
