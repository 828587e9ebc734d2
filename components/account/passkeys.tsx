"use client";
/** Passkeys need script: sign-in with one, and adding one. The browser's own functions, no library. */
import { useState, useSyncExternalStore, type FormEvent } from "react";
import { controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";

const never = () => () => undefined;

/** Passkeys belong to a host name, never to an IP address; older browsers lack the reading of options. */
const isPossible = () =>
  typeof PublicKeyCredential === "function" &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential &&
  !/^[\d.]+$|:/.test(location.hostname);

/** False on the server and until the page has its script. */
const usePossible = () => useSyncExternalStore(never, isPossible, () => false);

class RefusedError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`Refused with ${status}`);
    this.status = status;
  }
}

async function ask(path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`/api/auth/passkey/${path}`, {
    method: body === undefined ? "GET" : "POST",
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new RefusedError(answer.status);
  return answer.json();
}

/** What a device gives, as JSON. */
function toJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error("No passkey was given.");
  return credential.toJSON();
}

interface PasskeySignInProps {
  label: string;
  failed: string;
  /** Where it leads, checked by the server. */
  next: string;
}

/** Signs in with a passkey of this device. */
export function PasskeySignIn({ label, failed, next }: PasskeySignInProps) {
  const possible = usePossible();
  const [hasFailed, setFailed] = useState(false);
  if (!possible) return null;
  const start = async () => {
    setFailed(false);
    try {
      const options = (await ask("generate-authenticate-options")) as PublicKeyCredentialRequestOptionsJSON;
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
        ...options,
        userVerification: "required",
      });
      const response = toJson(await navigator.credentials.get({ publicKey }));
      await ask("verify-authentication", { response });
      location.assign(next);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div>
      <button type="button" className={secondaryButtonClass} onClick={() => void start()}>
        {label}
      </button>
      <output className="mt-2 block text-sm font-semibold text-critical">{hasFailed ? failed : null}</output>
    </div>
  );
}

interface PasskeyAddProps {
  label: string;
  nameLabel: string;
  failed: string;
  /** What is said when the session is too old for this. */
  stale: string;
  /** What is said where it is not possible. */
  impossible: string;
  /** The account page, saying that it is done. */
  done: string;
}

/** Makes a passkey on this device. */
export function PasskeyAdd({ label, nameLabel, failed, stale, impossible, done }: PasskeyAddProps) {
  const possible = usePossible();
  const [problem, setProblem] = useState("");
  if (!possible) return <p className="text-muted">{impossible}</p>;
  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setProblem("");
    const given = new FormData(event.currentTarget).get("name");
    const name = typeof given === "string" ? given.trim().slice(0, 100) : "";
    try {
      const options = (await ask("generate-register-options")) as PublicKeyCredentialCreationOptionsJSON;
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const response = toJson(await navigator.credentials.create({ publicKey }));
      await ask("verify-registration", { response, ...(name === "" ? {} : { name }) });
      location.assign(done);
    } catch (error) {
      setProblem(error instanceof RefusedError && error.status === 403 ? stale : failed);
    }
  };
  return (
    <form onSubmit={(event) => void start(event)} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow sm:max-w-80">
        <label htmlFor="passkey-name" className="mb-1 block text-sm font-semibold">
          {nameLabel}
        </label>
        <input id="passkey-name" name="name" maxLength={100} autoComplete="off" className={controlClass} />
      </div>
      <button type="submit" className={secondaryButtonClass}>
        {label}
      </button>
      <p role="alert" className="basis-full text-sm font-semibold text-critical empty:hidden">
        {problem}
      </p>
    </form>
  );
}
