import type { RequestHandler } from 'express';
import type { Limits } from './rate-limit.ts';

/** Cuts the connection of a request whose body stops coming: whoever sends nothing more holds neither memory nor a connection. */
export function cutStalled({ stallMs }: Limits): RequestHandler {
  return (request, response, next) => {
    // Once the connection is cut the request has none.
    const { socket } = request;
    // What has come and waits to be read is no fault of the sender.
    const onSilence = () => {
      if (!request.complete && request.readableLength === 0) socket.destroy();
    };
    if (!request.complete) {
      request.setTimeout(stallMs, onSilence);
      // From here on the answer may take its time.
      request.once('end', () => {
        if (!response.writableFinished) socket.setTimeout(0);
      });
    }
    next();
  };
}
