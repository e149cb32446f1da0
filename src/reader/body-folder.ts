/** Where bodies stand for Vite, below the project: no such files are written. */
export const bodyFolder = ".astro/bodies";
