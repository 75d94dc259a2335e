import { parseAst, transformWithOxc } from 'vite'

/**
 * Whether a script runs on the oldest phones we promise: Safari of iOS 15.0 and Chrome 100. Held in two ways, because a
 * compiler lowers only what it knows: nothing may be left for it to lower, and what it passes through is looked for.
 */
const targets = ['safari15', 'chrome100']

/** @returns what an old phone would stumble over; empty where it is fine. */
export async function tooNew(code: string): Promise<string[]> {
  const found = [...syntaxIn(code), ...callsIn(code)]
  const as = async (target: string[] | 'esnext') =>
    (await transformWithOxc(code, 'page.js', { target, sourcemap: false })).code
  // A script that its own author has cut down for old browsers comes out the same either way.
  if ((await as(targets)) !== (await as('esnext'))) found.push('syntax that has to be lowered')
  return [...new Set(found)]
}

type Node = { type: string; [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Newer than the targets, and passed through by compilers. */
function syntaxIn(code: string): string[] {
  const found: string[] = []
  const visit = (node: Node, isTop: boolean) => {
    if (node.type === 'StaticBlock') found.push('class static block (Safari 16.4)')
    if (node.type === 'AwaitExpression' && isTop) found.push('top-level await in a script of old modules')
    if (node.type === 'ImportAttribute') found.push('import attributes')
    const { regex } = node as { regex?: { pattern: string; flags: string } }
    if (regex) {
      if (/\(\?<[=!]/.test(regex.pattern)) found.push('look-behind in a pattern (Safari 16.4)')
      if (/[vd]/.test(regex.flags)) found.push(`flag of a pattern: ${regex.flags}`)
    }
    const isInside = isTop && !/Function|MethodDefinition/.test(node.type)
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, isInside)
    }
  }
  visit(parseAst(code) as unknown as Node, true)
  return found
}

/** Methods that came after Safari 15.0, by name: MDN's compatibility tables, looked up for each. */
const newer = [
  ['Object', 'hasOwn', 'groupBy'],
  ['Array', 'fromAsync'],
  ['Promise', 'withResolvers', 'try'],
  ['AbortSignal', 'timeout', 'any'],
  ['URL', 'canParse', 'parse'],
  ['Intl', 'Segmenter', 'DurationFormat'],
] as const
const newerMethods = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced']
const newerGlobals = [
  'structuredClone',
  'requestIdleCallback',
  'BroadcastChannel',
  'URLPattern',
  'CompressionStream',
]

function callsIn(code: string): string[] {
  const names = [
    ...newer.flatMap(([owner, ...methods]) => methods.map(method => `${owner}\\.${method}\\b`)),
    ...newerMethods.map(method => `\\.${method}\\(`),
    ...newerGlobals.map(name => `(?<![.\\w\`'"])${name}\\(`),
    ...newerGlobals.map(name => `new ${name}\\b`),
  ]
  return names.flatMap(pattern => code.match(new RegExp(pattern))?.[0] ?? [])
}

/** What browsers keep for secure contexts, and a page over plain http on an address is none. Source: MDN, "Secure contexts". */
const secureOnly = [
  /\bclipboard\.(read|write)/,
  /\bnavigator\.(clipboard|serviceWorker|share|canShare|wakeLock|mediaDevices|geolocation|credentials|locks|storage|bluetooth|usb|serial|hid|gpu|keyboard|userAgentData)\b/,
  /\bserviceWorker\b/,
  /\brandomUUID\b/,
  /\bsubtle\b/,
  /\bnew Notification\b|\bNotification\.(permission|requestPermission)\b/,
  /(?<![.\w])caches\.(open|match|keys|has|delete)\b/,
  /\bcookieStore\b/,
  /\bPushManager\b/,
  /\bDeviceMotionEvent\.requestPermission\b/,
  /\bWebTransport\b/,
]
/** @returns the uses of what is missing over plain http. */
export const secureUses = (code: string): string[] =>
  secureOnly.flatMap(pattern => code.match(pattern)?.[0] ?? [])
