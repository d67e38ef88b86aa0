// Runs in the page before anything else: takes for every key the milliseconds from the key press to its painted answer.
{
  /** @type {{ presented: number[], painted: number[] }} */
  const times = { presented: [], painted: [] };
  Object.assign(globalThis, { keyTimes: times });
  const reported = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'keydown') times.presented.push(duration);
  }).observe(reported);
  const afterPaint = new MessageChannel();
  /** @type {number[]} */
  const waiting = [];
  afterPaint.port1.onmessage = () => {
    for (const pressed of waiting.splice(0)) times.painted.push(performance.now() - pressed);
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      waiting.push(timeStamp);
      requestAnimationFrame(() => afterPaint.port2.postMessage(null));
    },
    true,
  );
}
