import { Followers } from './followers';

/** Who is told of what happens in a form: of a key at once, of what happens to it afterwards once the keys pause. */
export class Listeners {
  private readonly told = new Set<() => void>();
  private readonly followers = new Followers();

  add = (tell: () => void): (() => void) => {
    const stop = this.follow(tell);
    this.told.add(tell);
    return () => {
      this.told.delete(tell);
      stop();
    };
  };

  /** For whom everything may wait until the keys pause. */
  follow = this.followers.add;

  tell(): void {
    for (const tell of this.told) tell();
    this.tellLater();
  }

  tellLater(): void {
    this.followers.changed();
  }
}
