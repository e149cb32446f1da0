import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Part, patience } from "../../../../src/elements/search-box/part.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("is late after a while, and ready when it comes after all", async () => {
  const seen: string[] = [];
  let arrive: (value: string) => void = () => {};
  const part = new Part(
    () => new Promise<string>((resolve) => (arrive = resolve)),
    () => seen.push(part.progress),
  );
  part.start();
  expect(part.progress).toBe("waiting");
  await vi.advanceTimersByTimeAsync(patience);
  expect(part.progress).toBe("late");
  arrive("here");
  await vi.advanceTimersByTimeAsync(0);
  expect(part.progress).toBe("ready");
  expect(part.value).toBe("here");
  expect(seen).toEqual(["late", "ready"]);
});

it("loads once, and again only after a failure", async () => {
  const load = vi
    .fn<() => Promise<number>>()
    .mockRejectedValueOnce(new Error("404"))
    .mockResolvedValue(1);
  const part = new Part(load, () => {});
  part.start();
  part.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(part.progress).toBe("failed");
  expect(load).toHaveBeenCalledTimes(1);
  part.start();
  await vi.advanceTimersByTimeAsync(0);
  expect([part.progress, part.value]).toEqual(["ready", 1]);
  part.start();
  expect(load).toHaveBeenCalledTimes(2);
});

it("keeps what it has when a piece of it turns out to be missing", async () => {
  const part = new Part(
    () => Promise.resolve("index"),
    () => {},
  );
  part.start();
  await vi.advanceTimersByTimeAsync(0);
  part.fail();
  expect([part.progress, part.value]).toEqual(["failed", "index"]);
});
