import { type Node, ReactFlow, useNodesState } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * React Flow as it comes, with as many simple nodes as the desk has entries: what the desk is measured beside.
 * `?nodes=1000`, `?visible` draws only what is in sight. Enter adds a node.
 */
const query = new URLSearchParams(location.search)
const count = Number(query.get('nodes') ?? 1000)
const perRow = Math.ceil(Math.sqrt(count * 2))

const nodeAt = (at: number): Node => ({
  id: String(at),
  position: { x: (at % perRow) * 180, y: Math.floor(at / perRow) * 70 },
  data: { label: `R${at} Vendor remote access is always on` },
})

function Bare() {
  const [nodes, setNodes, onNodesChange] = useNodesState(Array.from({ length: count }, (_, at) => nodeAt(at)))
  useEffect(() => {
    const add = (event: KeyboardEvent) => {
      if (event.key === 'Enter') setNodes(before => [...before, nodeAt(before.length)])
    }
    window.addEventListener('keydown', add)
    return () => window.removeEventListener('keydown', add)
  }, [setNodes])
  return (
    <ReactFlow
      nodes={nodes}
      edges={[]}
      onNodesChange={onNodesChange}
      fitView={!query.has('visible')}
      onlyRenderVisibleElements={query.has('visible')}
      minZoom={0.01}
      panOnDrag={[0, 1]}
      proOptions={{ hideAttribution: true }}
    />
  )
}

const place = document.getElementById('flow')
if (place !== null) createRoot(place).render(<Bare />)
