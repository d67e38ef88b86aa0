/** In pixels; `end` is where the picture ends in the file. */
export type Image = { width: number; height: number; end: number };
