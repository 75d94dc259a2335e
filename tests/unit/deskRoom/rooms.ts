import type { OpenRoom } from '../../../renderer/desk/room/roomStatus.ts'
import type { RoomParticipant } from '../../../shared/protocol/room.ts'

export const participant = (id: string, changes: Partial<RoomParticipant> = {}): RoomParticipant => ({
  id,
  role: 'participant',
  name: '',
  laneId: null,
  isHere: true,
  isMuted: false,
  joinedAt: 0,
  lastSeenAt: 0,
  handSince: null,
  ...changes,
})

export const roomWith = (...participants: readonly RoomParticipant[]): OpenRoom => ({
  kind: 'on',
  port: 8642,
  addresses: [],
  chosen: '192.168.1.20',
  isReachable: true,
  code: 'K7M4QX',
  joinUrl: 'http://192.168.1.20:8642/#c=K7M4QX',
  qr: { size: 33, path: '' },
  shortAddress: '192.168.1.20:8642',
  nameAddress: null,
  selfTestUrl: '',
  cofacilitatorUrl: '',
  isPaused: false,
  participants: [...participants],
})
