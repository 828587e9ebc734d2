/** A real mail server for tests. */
import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** What arrived: whom it is for, and head and text as they came. */
interface Received {
  to: string[];
  content: string;
}

/** Starts one on a free port of this machine; `url` is what SMTP_URL takes, `mails` fills as they arrive. */
export async function mailServer() {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let content = "";
      stream.on("data", (chunk: Buffer) => (content += chunk.toString("utf8")));
      stream.on("end", () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    mails,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

/** The text of a mail that was sent quoted-printable: long lines are wrapped, "=" is written "=3D". */
export const unwrapped = (content: string): string =>
  content.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
