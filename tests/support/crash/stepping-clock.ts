/**
 * Loaded ahead of the program (`--import`): each SIGUSR2 sets the clock that the process sees, back by an hour the first
 * time, forward by two the second. Time itself goes on as before: timers and `performance.now` know nothing of it.
 */
const hourMs = 3_600_000;
const steps = [-hourMs, 2 * hourMs];
let stepped = 0;
process.on('SIGUSR2', () => {
  stepped += steps.shift() ?? 0;
});

const RealDate = Date;
class SteppedDate extends RealDate {
  constructor(...given: readonly (number | string | Date)[]) {
    super(...((given.length > 0 ? given : [SteppedDate.now()]) as [number]));
  }
  static override now = () => RealDate.now() + stepped;
}
const realInstant = Temporal.Now.instant.bind(Temporal.Now);
Object.assign(globalThis, { Date: SteppedDate });
Object.defineProperty(Temporal.Now, 'instant', {
  value: () => realInstant().add({ milliseconds: stepped }),
});
