// Runs in the page before anything else: between startFrames() and stopFrames() takes the milliseconds from frame to frame.
{
  /** @type {number[]} */
  let frames = [];
  let isOn = false;
  let last = 0;
  /** @param {number} now */
  const note = (now) => {
    if (last > 0) frames.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(note);
  };
  const startFrames = () => {
    [frames, last, isOn] = [[], 0, true];
    requestAnimationFrame(note);
  };
  const stopFrames = () => {
    isOn = false;
    return frames;
  };
  Object.assign(globalThis, { startFrames, stopFrames });
}
