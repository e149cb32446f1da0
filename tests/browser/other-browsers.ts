import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A browser with one window, as far as the tests drive it. */
export interface OtherBrowser {
  readonly name: string;
  open(url: string): Promise<void>;
  back(): Promise<void>;
  /** Runs a function, which may use nothing from outside, in the page. */
  run<T>(look: () => T | Promise<T>): Promise<T>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** What the console told as an error so far; undefined where the browser does not say. */
  readonly errors: readonly string[] | undefined;
  close(): Promise<void>;
}

/** What a driver answers: unknown until it is read. */
type Answer = Readonly<Record<string, unknown>>;

const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));
const [miniBrowser] = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser");
const webkitDriver = ["/usr/bin/WebKitWebDriver"].find((path) => existsSync(path));
const xvfb = ["/usr/bin/Xvfb"].find((path) => existsSync(path));

/** How each browser beside Chromium is started, or why it cannot be. */
export const otherBrowsers: readonly {
  readonly name: string;
  readonly missing: string | undefined;
  readonly launch: () => Promise<OtherBrowser>;
}[] = [
  {
    name: "Firefox",
    missing: firefox === undefined ? "firefox-esr" : undefined,
    launch: launchFirefox,
  },
  {
    name: "WebKitGTK",
    missing:
      webkitDriver === undefined || miniBrowser === undefined
        ? "webkit2gtk-driver"
        : xvfb === undefined && !process.env["DISPLAY"]
          ? "xvfb"
          : undefined,
    launch: launchWebKit,
  },
];

/** Firefox speaks WebDriver BiDi by itself, over a socket. */
async function launchFirefox(): Promise<OtherBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "remit-firefox-"));
  const program = spawn(firefox ?? "", [
    "--headless",
    "--no-remote",
    "--remote-debugging-port=0",
    `--profile=${profile}`,
    "about:blank",
  ]);
  const address = await waitForLine(program, /WebDriver BiDi listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  const errors: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    const params = answer["params"] as { level?: string; text?: string } | undefined;
    if (answer["method"] === "log.entryAdded" && params?.level === "error")
      errors.push(params.text ?? "");
    waiting.get(Number(answer["id"]))?.(answer);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<Answer> => {
    const id = (last += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer["type"] === "error") throw new Error(`${method}: ${String(answer["message"])}`);
    return answer["result"] as Answer;
  };
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await send("browsingContext.getTree", {});
  const [{ context }] = contexts as [{ context: string }];
  const click = async (selector: string) => {
    const { nodes } = await send("browsingContext.locateNodes", {
      context,
      locator: { type: "css", value: selector },
    });
    const [element] = nodes as { sharedId: string }[];
    if (element === undefined) throw new Error(`Nothing is ${selector}.`);
    await send("script.callFunction", {
      functionDeclaration: "(one) => one.scrollIntoView({ block: 'center' })",
      arguments: [element],
      target: { context },
      awaitPromise: false,
    });
    const origin = { type: "element", element };
    const actions = [
      { type: "pointerMove", x: 0, y: 0, origin },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const pointer = { type: "pointer", id: "mouse", actions };
    await send("input.performActions", { context, actions: [pointer] });
  };
  return {
    name: "Firefox",
    errors,
    open: async (url) => {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    back: async () => {
      await send("browsingContext.traverseHistory", { context, delta: -1 });
      await wait(500);
    },
    run: async <T>(look: () => T | Promise<T>) => {
      const { result, exceptionDetails } = await send("script.callFunction", {
        functionDeclaration: `async () => JSON.stringify(await (${look.toString()})()) ?? "null"`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return JSON.parse((result as { value: string }).value) as T;
    },
    click: (selector) => retry(() => click(selector)),
    type: async (selector, text) => {
      await retry(() => click(selector));
      const actions = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      const keys = { type: "key", id: "keys", actions };
      await send("input.performActions", { context, actions: [keys] });
    },
    close: async () => {
      await send("browser.close", {}).catch(() => program.kill());
      await ended(program);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** WebKit has a driver of its own, which answers WebDriver over HTTP, and needs a display. */
async function launchWebKit(): Promise<OtherBrowser> {
  const { display, stop } = await openDisplay();
  const port = await findPort();
  const driver = spawn(webkitDriver ?? "", [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: "ignore",
  });
  const send = async (method: "POST" | "DELETE", path: string, body: object = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: miniBrowser, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const started = await retry(() => send("POST", "/session", { capabilities }));
  const session = `/session/${(started as { sessionId: string }).sessionId}`;
  const find = async (selector: string) => {
    const element = { using: "css selector", value: selector };
    const [id] = Object.values((await send("POST", `${session}/element`, element)) as object);
    return `${session}/element/${String(id)}`;
  };
  return {
    name: "WebKitGTK",
    errors: undefined,
    open: async (url) => {
      await send("POST", `${session}/url`, { url });
    },
    back: async () => {
      await send("POST", `${session}/back`);
      await wait(500);
    },
    run: async <T>(look: () => T | Promise<T>) =>
      (await send("POST", `${session}/execute/sync`, {
        script: `return (${look.toString()})()`,
        args: [],
      })) as T,
    click: async (selector) => {
      await retry(async () => {
        // The driver itself scrolls too little for what stands at the window's edge.
        await send("POST", `${session}/execute/sync`, {
          script: 'document.querySelector(arguments[0])?.scrollIntoView({ block: "center" })',
          args: [selector],
        });
        await send("POST", `${await find(selector)}/click`);
      });
    },
    type: async (selector, text) => {
      await retry(async () => send("POST", `${await find(selector)}/value`, { text }));
    },
    close: async () => {
      await send("DELETE", session).catch(() => undefined);
      driver.kill();
      await ended(driver);
      stop();
    },
  };
}

/** The display that is there, or one that nobody sees. */
async function openDisplay(): Promise<{ display: string; stop: () => void }> {
  const there = process.env["DISPLAY"];
  if (there) return { display: there, stop: () => {} };
  const program = spawn(
    xvfb ?? "",
    ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    program.stdio[3]?.on("data", (data) => resolve(String(data).trim()));
    program.once("exit", () => reject(new Error("Xvfb ended.")));
  });
  return { display: `:${number}`, stop: () => program.kill() };
}

function waitForLine(program: ChildProcess, line: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    program.stderr?.on("data", (data) => {
      output += String(data);
      const [, found] = line.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    program.once("exit", () => reject(new Error(`The browser ended: ${output}`)));
  });
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  await new Promise((resolve) => program.once("exit", resolve));
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Tries again for some seconds: a driver may be late, and a page may still be adding to itself. */
async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await wait(250);
    }
  }
}
