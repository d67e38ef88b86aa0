import type { ApiContext } from './api';
import { disposition } from './disposition';

type File = {
  contentType: string;
  name: string;
  /** Its name for old clients, ASCII only. */
  plain: string;
};

/** Answers with a file to be saved. */
export function sendFile(c: ApiContext, file: Uint8Array | string, { contentType, name, plain }: File) {
  return c.body(typeof file === 'string' ? file : Uint8Array.from(file), 200, {
    'content-type': contentType,
    'content-disposition': disposition('attachment', name, plain),
  });
}
