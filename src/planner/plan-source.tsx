import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Part } from "./planner-app.tsx";
import { readFile, readText, type Brought } from "./read-file.ts";

interface PlanSourceProps extends Part {
  readonly words: Readonly<
    Record<"heading" | "lead" | "paste" | "file" | "read" | "close", string>
  >;
  /** The lines of the field for what is pasted. */
  readonly rows: number;
  readonly onBrought: (brought: Brought) => void;
  /** What became of it. */
  readonly children: ComponentChildren;
}

/** A panel that takes a plan or a table, pasted or from a file. */
export function PlanSource({ state, words, rows, onBrought, children }: PlanSourceProps) {
  const [text, setText] = useState("");
  const heading = useFocus();
  return (
    <section class="planner-panel">
      <h2 ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p>{words.lead}</p>
      <label class="planner-field">
        <span>{words.paste}</span>
        <textarea
          rows={rows}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <label class="planner-field">
        <span>{words.file}</span>
        <input
          type="file"
          accept=".yaml,.yml,.json,.csv,.tsv,.txt,.md,.mmd,.xlsx"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void readFile(file, state.reference).then(onBrought);
          }}
        />
      </label>
      <p class="planner-buttons">
        <button
          type="button"
          disabled={text.trim() === ""}
          onClick={() => void readText(text, state.reference).then(onBrought)}
        >
          {words.read}
        </button>
        <button type="button" onClick={() => (state.panel.value = undefined)}>
          {words.close}
        </button>
      </p>
      {children}
    </section>
  );
}

/** Puts the focus on what has just opened. */
export function useFocus() {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
