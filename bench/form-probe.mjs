// Runs in the page before anything else: takes for every key the milliseconds from the key press to its painted answer.
{
  /** By the time of the key press: the longest of its events, key down and character. @type {Map<number, number>} */
  const presented = new Map();
  /** @type {number[]} */
  const painted = [];
  Object.assign(globalThis, { keyTimes: () => ({ presented: [...presented.values()], painted }) });

  const reported = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name !== 'keydown' && name !== 'keypress') continue;
      presented.set(startTime, Math.max(duration, presented.get(startTime) ?? 0));
    }
  }).observe(reported);

  /** @type {number[]} */
  const waiting = [];
  const drawn = () => {
    for (const pressed of waiting.splice(0)) painted.push(performance.now() - pressed);
  };
  /** @param {KeyboardEvent} event */
  const wait = ({ timeStamp }) => {
    waiting.push(timeStamp);
    // Before any other task: a message would wait behind what the page does next.
    requestAnimationFrame(() => globalThis.scheduler.postTask(drawn, { priority: 'user-blocking' }));
  };
  // A character may come a frame after its key; other keys have none.
  addEventListener('keydown', (event) => event.key.length > 1 && wait(event), true);
  addEventListener('keypress', (event) => event.key.length === 1 && wait(event), true);
}
