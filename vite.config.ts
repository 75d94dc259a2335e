import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite'

/** What the oldest phones and browsers understand: Chrome 100, and Safari of iOS 15. */
const target = ['chrome100', 'safari15']
const folder = resolve(import.meta.dirname, 'dist/renderer')
const source = (path: string) => resolve(import.meta.dirname, 'renderer', path)

/** The room server speaks WebSocket only, so Engine.IO's other ways need not travel to every phone. */
const webSocketOnly: Plugin = {
  name: 'walkthrough-web-socket-only',
  load: {
    filter: { id: /engine\.io-client\/build\/esm\/transports\/index\.js$/ },
    handler: () => `import { WS } from './websocket.js'\nexport const transports = { websocket: WS }`,
  },
}

/**
 * The participants' page is a build of its own, after the others: nothing is shared, so it carries none of the desk's weight,
 * and the room server gives out this one folder and no other.
 */
export const phonePage = {
  configFile: false,
  root: source('phone'),
  base: './',
  publicDir: false,
  plugins: [react(), webSocketOnly],
  logLevel: 'warn',
  build: {
    outDir: resolve(folder, 'phone'),
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    // One script: nothing to load ahead.
    modulePreload: false,
  },
} satisfies InlineConfig

const phone: Plugin = {
  name: 'walkthrough-phone',
  apply: 'build',
  async closeBundle() {
    await build(phonePage)
  },
}

/**
 * The desk's entry imports the rest of the desk at run time, so that it can speak to the host before that is read. What it
 * imports is named in the page, scripts and styles, so that the browser fetches all of it at once.
 */
const namedAhead: Plugin = {
  name: 'walkthrough-named-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle, chunk }) {
      if (bundle === undefined || chunk === undefined) return
      const chunkOf = (file: string) => {
        const found = bundle[file]
        return found?.type === 'chunk' ? found : null
      }
      const files = (roots: readonly string[]) => {
        const reached = new Set(roots)
        for (const file of reached) for (const each of chunkOf(file)?.imports ?? []) reached.add(each)
        return [...reached]
      }
      const known = new Set(files([chunk.fileName]))
      const later = files(chunk.dynamicImports).filter(file => !known.has(file))
      const styles = new Set(later.flatMap(file => [...(chunkOf(file)?.viteMetadata?.importedCss ?? [])]))
      const link = (attrs: Record<string, string | boolean>) =>
        ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' }) as const
      return [
        ...later.map(file => link({ rel: 'modulepreload', href: `../${file}` })),
        ...[...styles].map(file => link({ rel: 'stylesheet', href: `../${file}` })),
      ]
    },
  },
}

type Graph = { getModuleInfo(id: string): { importedIds: string[] } | null }
const reachedFrom = new Map<string, Set<string>>()

/** Whether a module loads another one, directly or through others. Asked when the whole graph is known. */
function reaches(path: string, id: string, graph: Graph): boolean {
  const reached = reachedFrom.get(path) ?? new Set([source(path)])
  if (!reachedFrom.has(path)) {
    reachedFrom.set(path, reached)
    for (const each of reached)
      for (const next of graph.getModuleInfo(each)?.importedIds ?? []) reached.add(next)
  }
  return reached.has(id)
}

/**
 * Few files, because each costs a page a request before it is drawn: what speaks to the host, what desk and wall share, what
 * the desk draws first. What is loaded when first asked for (dialogs) is divided as usual. A group takes with it whatever its
 * modules import.
 */
const fewFiles: Rolldown.CodeSplittingGroup[] = [
  { name: 'client', test: /renderer.client.index\.ts$/, priority: 3 },
  {
    name: (id, graph) =>
      reaches('wall/main.tsx', id, graph) && reaches('desk/draw.tsx', id, graph) ? 'shared' : null,
    priority: 2,
  },
  { name: 'draw', test: /renderer.desk.draw\.tsx$/, priority: 1 },
]

/** Desk and wall share their parts. Served by the loopback host and by the Electron shell alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), namedAhead, phone],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Browsers without `modulepreload` load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { desk: source('desk/index.html'), wall: source('wall/index.html') },
      output: { codeSplitting: { groups: fewFiles } },
    },
  },
})
