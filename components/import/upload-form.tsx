"use client";

import { useRef, useState, type SubmitEvent } from "react";
import { buttonClass, controlClass } from "#components/ui/control-classes.ts";

export interface UploadWords {
  file: string;
  submit: string;
  /** With `{percent}` where the number stands. */
  sending: string;
  checking: string;
  failed: string;
}

interface UploadFormProps {
  /** Where the file goes (app/api/manage/import). */
  action: string;
  /** Prefix of ids. */
  id: string;
  /** Endings of files offered first. */
  accept: string;
  words: UploadWords;
}

type Progress = { at: "sending"; percent: number } | { at: "checking" } | { at: "failed" };

/** A form with one file. The browser sends it by itself without script; with script it shows how far it is. */
export function UploadForm({ action, id, accept, words }: UploadFormProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef(false);

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setProgress({ at: "sending", percent: 0 });
    const request = new XMLHttpRequest();
    const fail = () => {
      running.current = false;
      setProgress({ at: "failed" });
    };
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable)
        setProgress({ at: "sending", percent: Math.floor((loaded / Math.max(total, 1)) * 100) });
    });
    request.upload.addEventListener("load", () => setProgress({ at: "checking" }));
    request.addEventListener("error", fail);
    request.addEventListener("load", () => {
      const location = locationOf(request);
      if (location === null) fail();
      else window.location.assign(location);
    });
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.send(new FormData(event.currentTarget));
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="flex max-w-measure flex-wrap items-end gap-3"
    >
      <div className="min-w-0 grow">
        <label htmlFor={`${id}-file`} className="mb-1 block text-sm font-semibold">
          {words.file}
        </label>
        <input id={`${id}-file`} name="file" type="file" required accept={accept} className={controlClass} />
      </div>
      <button type="submit" className={buttonClass}>
        {words.submit}
      </button>
      <output className="block w-full empty:hidden">
        {progress === null ? null : <Said progress={progress} words={words} />}
      </output>
    </form>
  );
}

function Said({ progress, words }: { progress: Progress; words: UploadWords }) {
  if (progress.at === "failed") return <span className="text-caution">{words.failed}</span>;
  if (progress.at === "checking")
    return (
      <>
        <progress className="me-3 align-middle" aria-hidden="true" />
        {words.checking}
      </>
    );
  return (
    <>
      <progress className="me-3 align-middle" max={100} value={progress.percent} aria-hidden="true" />
      {words.sending.replace("{percent}", String(progress.percent))}
    </>
  );
}

/** Where the answer leads: what it says, or the page that a redirect (an ended session) came to. */
function locationOf(request: XMLHttpRequest): string | null {
  if (request.status >= 400) return null;
  try {
    const answer: unknown = JSON.parse(request.responseText);
    if (typeof answer === "object" && answer !== null && "location" in answer) return String(answer.location);
  } catch {
    // A page, not our answer.
  }
  return request.responseURL === "" ? null : request.responseURL;
}
