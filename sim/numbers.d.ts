/**
 * Names of numbers in the sources that also run as WebAssembly. To TypeScript they are all
 * `number`; the compiler of the module needs to know which are whole.
 */
declare type i32 = number
declare type f64 = number
declare type bool = boolean
/** Columns by what stands in them. */
declare type u8s = Uint8Array
declare type u16s = Uint16Array
declare type i32s = Int32Array
declare type u32s = Uint32Array
declare type f32s = Float32Array
declare type f64s = Float64Array
