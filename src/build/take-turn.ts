import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/**
 * Does work that no other process on this machine does at the same time under the same name; others
 * wait for it. Who works listens on a socket that the system closes when the process ends, however
 * it ends, so that nothing is left behind to wait for.
 * @param options.onWait is called once where another process works
 */
export async function takeTurn<T>(
  name: string,
  work: () => Promise<T>,
  options: { readonly onWait?: () => void } = {},
): Promise<T> {
  const address = addressOf(name);
  let server = await tryListening(address);
  if (server === undefined) options.onWait?.();
  while (server === undefined) {
    await untilClosed(address);
    server = await tryListening(address);
  }
  try {
    return await work();
  } finally {
    const held = server;
    await new Promise<void>((resolve) => {
      for (const socket of waiting.get(held) ?? []) socket.destroy();
      // A server that could not listen has nothing to close.
      held.close(() => resolve());
    });
  }
}

const waiting = new WeakMap<Server, Set<{ destroy(): void }>>();

/** A name for a socket: in memory on Linux and Windows, a file elsewhere. */
function addressOf(name: string): string {
  const user = userInfo().username;
  const id = `remit-${createHash("sha256").update(`${user}\n${name}`).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${id}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${id}` : join(tmpdir(), `${id}.sock`);
}

/** A server at the address, or undefined where another process has it. */
function tryListening(address: string): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const sockets = new Set<{ destroy(): void }>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    });
    waiting.set(server, sockets);
    server.once("error", (error: NodeJS.ErrnoException) => {
      // Where a system has no such sockets, work goes on without turns.
      resolve(error.code === "EADDRINUSE" ? undefined : server);
    });
    server.listen(address, () => resolve(server));
  });
}

/** Waits until nobody listens any more. */
function untilClosed(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("error", (error: NodeJS.ErrnoException) => {
      // A socket's file outlives a process that was killed.
      const isLeft = error.code === "ECONNREFUSED" && !address.startsWith("\0");
      void (isLeft ? rm(address, { force: true }) : Promise.resolve()).then(resolve);
    });
    socket.once("close", () => resolve());
    socket.resume();
  });
}
