import { valueAt } from '../../sim/index.ts'
/** What this browser records, best first; undefined where it records nothing. */
export function clipType(): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined
  return ['video/mp4;codecs=avc1.640028', 'video/mp4', 'video/webm;codecs=vp9', 'video/webm'].find(
    (type) => MediaRecorder.isTypeSupported(type),
  )
}

/** Milliseconds a week stays in a clip. */
const CLIP_WEEK_MS = 125
/** Weeks a clip may hold. */
export const CLIP_WEEKS = 260

/**
 * Records what `draw` paints on a canvas, one picture per week; ends early, with what there
 * is, when `signal` says so.
 */
export async function recordClip(
  canvas: HTMLCanvasElement,
  type: string,
  weeks: readonly number[],
  draw: (week: number) => Promise<void>,
  signal: AbortSignal,
): Promise<Blob> {
  await draw(valueAt(weeks, 0))
  // Only whole pictures are recorded: a week is painted in several steps.
  const shown = document.createElement('canvas')
  shown.width = canvas.width
  shown.height = canvas.height
  const context = shown.getContext('2d')!
  context.drawImage(canvas, 0, 0)
  const stream = shown.captureStream(30)
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: 6_000_000 })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve())
    recorder.addEventListener('error', () => reject(new Error('The recorder failed.')))
  })
  recorder.start()
  for (const week of weeks) {
    if (signal.aborted) break
    const next = performance.now() + CLIP_WEEK_MS
    await draw(week)
    context.drawImage(canvas, 0, 0)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())))
  }
  recorder.stop()
  await ended
  for (const track of stream.getTracks()) track.stop()
  return new Blob(parts, { type: valueAt(type.split(';'), 0) })
}
