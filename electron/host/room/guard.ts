/**
 * Pages of other sites in a phone's browser, and names that were made to point at the laptop (DNS rebinding), must not reach
 * the room: the address asked for must be one of ours, and so must the page that asks.
 */

/** @param hosts every `host:port` that means this server. */
export const isOwnHost = (host: string, hosts: ReadonlySet<string>): boolean => hosts.has(host.toLowerCase())

export const isOwnOrigin = (origin: string, host: string): boolean =>
  origin.toLowerCase() === `http://${host.toLowerCase()}`

/** @returns what a browser may call this server: with its port, and without it where it is the usual one. */
export function hostsOf(names: Iterable<string>, port: number): Set<string> {
  const hosts = new Set<string>()
  for (const name of names) {
    hosts.add(`${name}:${port}`)
    if (port === 80) hosts.add(name)
  }
  return hosts
}
