import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string; body: string };

/**
 * One kept connection that sends a request at a time. As thin as can be, because it runs on the same cores as the server that it
 * measures; it reads what our server writes (a content length, or chunks), not all of HTTP.
 */
export class HttpClient {
  private received = '';
  private waiting: { done: (answer: Answer) => void; fail: (error: Error) => void } | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => this.take(part));
    socket.on('error', (error) => this.waiting?.fail(error));
    socket.on('close', () => this.waiting?.fail(new Error('the server closed the connection')));
  }

  static async open(port: number): Promise<HttpClient> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail));
    return new HttpClient(socket, `127.0.0.1:${port}`);
  }

  /** `body` in ASCII. */
  send(method: string, path: string, body: string, cookie: string): Promise<Answer> {
    const head =
      `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\nOrigin: http://${this.host}\r\nContent-Type: application/json\r\n` +
      `Cookie: ${cookie}\r\nContent-Length: ${body.length}\r\n\r\n`;
    return new Promise((done, fail) => {
      this.waiting = { done, fail };
      this.socket.write(head + body, 'latin1');
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(part: string): void {
    this.received += part;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.slice(0, end);
    const rest = this.received.slice(end + 4);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    const isWhole = length === undefined ? rest.endsWith('0\r\n\r\n') : rest.length >= Number(length);
    if (!isWhole) return;
    this.received = '';
    this.waiting?.done({ status: Number(head.slice(9, 12)), head, body: rest });
    this.waiting = null;
  }
}
