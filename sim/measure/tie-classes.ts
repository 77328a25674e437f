import { EVENT, type EventKind } from '../terms/events.ts'
import { MAX_OFFICES } from '../world/layout.ts'

/** Classes of ties as last recorded: bonding per circle, bridging per pair, linking per circle and office. */
export class TieClasses {
  private circles: number
  private bonding: Uint8Array
  private bridging: Uint8Array
  private linking: Uint8Array

  constructor(circles = 64) {
    this.circles = circles
    this.bonding = new Uint8Array(circles)
    this.bridging = new Uint8Array(circles * circles)
    this.linking = new Uint8Array(circles * MAX_OFFICES)
  }

  /** Classes that are kept in given columns, for so many circles. */
  static over(
    circles: number,
    bonding: Uint8Array,
    bridging: Uint8Array,
    linking: Uint8Array,
  ): TieClasses {
    return Object.assign(new TieClasses(0), { circles, bonding, bridging, linking })
  }

  /** Keeps a class; true when it differs from the one kept before. `other` is a circle or an office. */
  change(kind: EventKind, circle: number, other: number, value: number): boolean {
    while (circle >= this.circles || (kind === EVENT.bridgingClass && other >= this.circles))
      this.grow()
    let kept = this.bonding
    let at = circle
    if (kind === EVENT.bridgingClass) {
      kept = this.bridging
      at = circle * this.circles + other
    } else if (kind === EVENT.linkingClass) {
      kept = this.linking
      at = circle * MAX_OFFICES + other
    }
    if (kept[at] === value) return false
    kept[at] = value
    return true
  }

  /** An independent copy. */
  copy(): TieClasses {
    const twin = new TieClasses(this.circles)
    twin.take(this)
    return twin
  }

  private grow(): void {
    const larger = new TieClasses(this.circles * 2)
    larger.take(this)
    Object.assign(this, larger)
  }

  private take(other: TieClasses): void {
    this.bonding.set(other.bonding)
    this.linking.set(other.linking)
    for (let circle = 0; circle < other.circles; circle++) {
      const row = other.bridging.subarray(circle * other.circles, (circle + 1) * other.circles)
      this.bridging.set(row, circle * this.circles)
    }
  }
}
