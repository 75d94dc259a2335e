import { hostname } from 'node:os'

/**
 * A name of this machine that no browser takes for a secure context, led to loopback by the browser's own resolver rules: to
 * a page it is what an address in the room's Wi-Fi would be. The room server answers to it as to any of its names.
 */
export const roomName = `${hostname().toLowerCase()}.local`
