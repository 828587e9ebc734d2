import { auth, servedPaths } from "#lib/auth/auth.ts";
import { isSameOrigin } from "#lib/auth/guard.ts";

/** The addresses that scripts and the identity provider call; nothing else of better-auth is reachable from outside. */
async function handle(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, "");
  if (!servedPaths.has(path)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  return (await auth()).handler(request);
}

export { handle as GET, handle as POST };
