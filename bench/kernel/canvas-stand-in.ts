/**
 * AgentScript asks for a canvas of one pixel while it loads, to name colours with later. Node
 * has none; this one is never drawn on.
 */
class Canvas {
  getContext(): object {
    return {}
  }
}

Object.assign(globalThis, { OffscreenCanvas: Canvas })
