import type { z } from 'zod'
import { Process, type Step, type Tool } from './schema.ts'

/** One thing wrong with a template, and where: `steps[3].involvement.CISO`. Empty place: the whole file. */
export type ProcessFault = { place: string; problem: string }
export type ParsedProcess = { ok: true; process: Process } | { ok: false; faults: ProcessFault[] }

/**
 * Reads a process template that came as JSON. Names every fault, not only the first; faults between elements are looked
 * for once each element by itself is sound. Never throws.
 */
export function parseProcess(json: unknown): ParsedProcess {
  const shape = Process.safeParse(json)
  if (!shape.success) return { ok: false, faults: shape.error.issues.map(faultOfIssue) }
  const process = shape.data
  const faults = [
    ...repeatedIds('phases', process.phases),
    ...repeatedIds('actors', process.actors),
    ...repeatedIds('tools', process.tools),
    ...repeatedIds('steps', process.steps),
    ...toolFamilyFaults(process.tools),
    ...phaseFaults(process),
    ...process.steps.flatMap((step, at) => stepFaults(process, step, `steps[${at}]`)),
  ]
  return faults.length === 0 ? { ok: true, process } : { ok: false, faults }
}

function faultOfIssue(issue: z.core.$ZodIssue): ProcessFault {
  return { place: placeOf(issue.path), problem: issue.message }
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`
    return place === '' ? String(key) : `${place}.${String(key)}`
  }, '')
}

function repeatedIds(list: string, items: readonly { id: string }[]): ProcessFault[] {
  return items.flatMap(({ id }, at) => {
    const first = items.findIndex(item => item.id === id)
    return first === at ? [] : [{ place: `${list}[${at}].id`, problem: `${id} is already ${list}[${first}]` }]
  })
}

function toolFamilyFaults(tools: readonly Tool[]): ProcessFault[] {
  const byId = new Map(tools.map(tool => [tool.id, tool]))
  return tools.flatMap((tool, at) => {
    if (tool.partOf === undefined) return []
    const place = `tools[${at}].partOf`
    if (!byId.has(tool.partOf)) return [{ place, problem: `there is no tool ${tool.partOf}` }]
    return isPartOfItself(tool, byId) ? [{ place, problem: `${tool.id} is part of itself in the end` }] : []
  })
}

function isPartOfItself(tool: Tool, byId: ReadonlyMap<string, Tool>): boolean {
  const seen = new Set<string>()
  let whole = tool.partOf
  while (whole !== undefined && !seen.has(whole)) {
    if (whole === tool.id) return true
    seen.add(whole)
    whole = byId.get(whole)?.partOf
  }
  return false
}

/** Steps stand in the order they are walked, so each phase is one run of them and the runs follow the phases. */
function phaseFaults({ phases, steps }: Process): ProcessFault[] {
  const order = new Map(phases.map((phase, at) => [phase.id, at]))
  let reached = 0
  const faults = steps.flatMap((step, at): ProcessFault[] => {
    const place = `steps[${at}].phaseId`
    const phase = order.get(step.phaseId)
    if (phase === undefined) return [{ place, problem: `there is no phase ${step.phaseId}` }]
    if (phase < reached)
      return [
        { place, problem: `${step.phaseId} comes after a step of ${phases[reached]?.id ?? 'a later phase'}` },
      ]
    reached = phase
    return []
  })
  const empty = phases.flatMap((phase, at) =>
    steps.some(step => step.phaseId === phase.id)
      ? []
      : [{ place: `phases[${at}]`, problem: `${phase.id} has no step` }],
  )
  return [...faults, ...empty]
}

function stepFaults({ actors, tools }: Process, step: Step, place: string): ProcessFault[] {
  const unknownTools = step.toolIds.flatMap((id, at) => {
    if (!tools.some(tool => tool.id === id))
      return [{ place: `${place}.toolIds[${at}]`, problem: `there is no tool ${id}` }]
    return step.toolIds.indexOf(id) < at
      ? [{ place: `${place}.toolIds[${at}]`, problem: `${id} is named twice` }]
      : []
  })
  const unknownActors = Object.keys(step.involvement)
    .filter(id => !actors.some(actor => actor.id === id))
    .map(id => ({ place: `${place}.involvement.${id}`, problem: `there is no actor ${id}` }))
  return [...unknownTools, ...unknownActors, ...letterFaults(step, place)]
}

function letterFaults(step: Step, place: string): ProcessFault[] {
  const involved = Object.entries(step.involvement)
  const accountable = involved.filter(([, letters]) => letters === 'A' || letters === 'AR').map(([id]) => id)
  const hasResponsible = involved.some(([, letters]) => letters === 'R' || letters === 'AR')
  const faults: ProcessFault[] = []
  if (accountable.length === 0)
    faults.push({ place: `${place}.involvement`, problem: 'nobody is accountable' })
  for (const extra of accountable.slice(1))
    faults.push({
      place: `${place}.involvement.${extra}`,
      problem: `${accountable[0]} is accountable already, and there can be one only`,
    })
  if (!hasResponsible) faults.push({ place: `${place}.involvement`, problem: 'nobody is responsible' })
  return faults
}
