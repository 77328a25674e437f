/**
 * MurmurHash3 x86 128 bit (A. Appleby, public domain), fed in pieces of whole 16-byte
 * blocks: a digest that is the same in every engine. Not for security.
 */
export class Fingerprint {
  private h1 = 0
  private h2 = 0
  private h3 = 0
  private h4 = 0
  private length = 0

  /** Adds the bytes of a typed array; a last block of 1 to 15 bytes is filled with zeros and its length. */
  add(data: ArrayBufferView): this {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    const blocks = Math.floor(bytes.length / 16)
    if (LITTLE_ENDIAN && data.byteOffset % 4 === 0)
      this.addWords(new Int32Array(data.buffer, data.byteOffset, blocks * 4))
    else {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
      for (let at = 0; at < blocks * 16; at += 16)
        this.mix(
          view.getInt32(at, true),
          view.getInt32(at + 4, true),
          view.getInt32(at + 8, true),
          view.getInt32(at + 12, true),
        )
    }
    const rest = bytes.length - blocks * 16
    if (rest > 0) {
      const tail = new DataView(new ArrayBuffer(16))
      for (let i = 0; i < rest; i++) tail.setUint8(i, bytes[blocks * 16 + i])
      tail.setUint8(15, rest)
      this.mix(
        tail.getInt32(0, true),
        tail.getInt32(4, true),
        tail.getInt32(8, true),
        tail.getInt32(12, true),
      )
    }
    this.length += bytes.length
    return this
  }

  /** Mixes whole blocks of four words; the caller sees to the length. Allocates nothing. */
  private addWords(words: Int32Array): void {
    for (let at = 0; at < words.length; at += 4)
      this.mix(words[at], words[at + 1], words[at + 2], words[at + 3])
  }

  /** Adds a text as its UTF-16 code units. */
  text(text: string): this {
    const units = new Uint16Array(text.length)
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
    return this.add(units)
  }

  /** 32 hex digits of all that was added. */
  hex(): string {
    let [a, b, c, d] = [
      this.h1 ^ this.length,
      this.h2 ^ this.length,
      this.h3 ^ this.length,
      this.h4 ^ this.length,
    ]
    a = (a + b + c + d) | 0
    b = (b + a) | 0
    c = (c + a) | 0
    d = (d + a) | 0
    a = finish(a)
    b = finish(b)
    c = finish(c)
    d = finish(d)
    a = (a + b + c + d) | 0
    return [a, (b + a) | 0, (c + a) | 0, (d + a) | 0]
      .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
      .join('')
  }

  private mix(k1: number, k2: number, k3: number, k4: number): void {
    this.h1 ^= Math.imul(rotate(Math.imul(k1, C1), 15), C2)
    this.h1 = (Math.imul((rotate(this.h1, 19) + this.h2) | 0, 5) + 0x561ccd1b) | 0
    this.h2 ^= Math.imul(rotate(Math.imul(k2, C2), 16), C3)
    this.h2 = (Math.imul((rotate(this.h2, 17) + this.h3) | 0, 5) + 0x0bcaa747) | 0
    this.h3 ^= Math.imul(rotate(Math.imul(k3, C3), 17), C4)
    this.h3 = (Math.imul((rotate(this.h3, 15) + this.h4) | 0, 5) + 0x96cd1c35) | 0
    this.h4 ^= Math.imul(rotate(Math.imul(k4, C4), 18), C1)
    this.h4 = (Math.imul((rotate(this.h4, 13) + this.h1) | 0, 5) + 0x32ac3b17) | 0
  }
}

/** Words in memory have the byte order that the digest means. */
const LITTLE_ENDIAN = new Uint8Array(new Int32Array([1]).buffer)[0] === 1

const C1 = 0x239b961b
const C2 = 0xab0e9789 | 0
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93 | 0

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits))
}

function finish(word: number): number {
  let h = word
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
