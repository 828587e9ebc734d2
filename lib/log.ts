type Level = "debug" | "info" | "warn" | "error";
type Details = Readonly<Record<string, unknown>>;

const order: readonly Level[] = ["debug", "info", "warn", "error"];

// Read here and not through lib/env.ts: a log line must also be possible while the environment is refused.
function threshold(): number {
  return Math.max(0, order.indexOf((process.env["LOG_LEVEL"] ?? "info") as Level));
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    const errors = value instanceof AggregateError ? { errors: value.errors as unknown[] } : {};
    return { name, message, stack, ...(cause instanceof Error && { cause }), ...errors };
  }
  return typeof value === "bigint" ? value.toString() : value;
}

/**
 * Writes one line of JSON to standard error: time (UTC), level, message, details.
 * Errors among the details keep name, message, stack and the errors behind them.
 */
function write(level: Level, message: string, details: Details = {}): void {
  if (order.indexOf(level) < threshold()) return;
  const line = { time: new Date().toISOString(), level, message, ...details };
  process.stderr.write(`${JSON.stringify(line, plain)}\n`);
}

/** The register's log. Never put personal data or secrets into the details. */
export const log = {
  debug: (message: string, details?: Details): void => write("debug", message, details),
  info: (message: string, details?: Details): void => write("info", message, details),
  warn: (message: string, details?: Details): void => write("warn", message, details),
  error: (message: string, details?: Details): void => write("error", message, details),
};
