import { connect, createServer, type Server } from "node:net";
import { InputError } from "../settings.ts";

/** Begins to listen on a port. @throws {InputError} where the port is taken or may not be used */
export async function listen(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, () => {
        server.off("error", reject);
        resolve();
      });
    });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port);
  }
}

/** Finds out whether a port is free before work begins that needs it at its end. @throws {InputError} where it is not */
export async function checkPort(port: number): Promise<void> {
  // Some systems let a second server listen on all addresses beside one on the loopback address.
  if (port !== 0 && (await isAnswered(port))) throw taken(port);
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "localhost" });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}

function taken(port: number): InputError {
  const other = port < 65_535 ? port + 1 : 4321;
  return new InputError(
    `Port ${port} is taken: stop what listens there, or set PORT to another, such as ${other}.`,
  );
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") return taken(port);
  if (error.code === "EACCES")
    return new InputError(`Port ${port} may not be used here: set PORT to one from 1024 on.`);
  return error;
}
