import { pino, type Logger } from "pino";
import type { RequestHandler } from "express";
import type { LogLevel } from "../config.js";

/** The log: JSON lines on standard error, so that standard output stays for answers. */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** One line a request at level `info`. Query strings hold what an editor works on, and are left out. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once("close", () => {
      const milliseconds = Math.round(performance.now() - started);
      const path = request.originalUrl.split("?", 1)[0];
      log.info({ method: request.method, path, status: response.statusCode, milliseconds }, "request");
    });
    next();
  };
}
