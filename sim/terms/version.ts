/** Version of the model; part of every fingerprint. Moves when results move. */
export const MODEL_VERSION = '0.6.0'
