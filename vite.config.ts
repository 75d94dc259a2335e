import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite'

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

/** Desk and wall share their parts. Served by the loopback host and by the Electron shell alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), phone],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { desk: source('desk/index.html'), wall: source('wall/index.html') } },
  },
})
