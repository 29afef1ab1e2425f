/**
 * @file Every worker of a run gives its span of numbers to every other, on ports of their own. Buffers are handed over and
 * not copied, and what came in one step goes out in the next: nothing is allocated once it runs.
 */
import type { Id, SpanMessage } from './messages';

/** What is said to one that waited for spans that will not come. */
export class DissolvedError extends Error {
  override name = 'DissolvedError';
}

const fellApart = () => new DissolvedError('the crew fell apart');

interface Waiting {
  resolve: (spans: readonly (Float32Array | undefined)[]) => void;
  reject: (error: Error) => void;
}

export class Exchange {
  readonly #self: Id;
  readonly #ports = new Map<Id, MessagePort>();
  readonly #came = new Map<Id, SpanMessage[]>();
  #epoch = 0;
  /** By rank. */
  #members: readonly Id[];
  /** Crews up to this epoch fell apart. */
  #over = -1;
  #waiting: Waiting | undefined;
  #free: ArrayBuffer[] = [];
  #used: ArrayBuffer[] = [];

  constructor(self: Id) {
    this.#self = self;
    this.#members = [self];
  }

  link(id: Id, port: MessagePort): void {
    this.#ports.set(id, port);
    this.#came.set(id, []);
    port.onmessage = ({ data }: MessageEvent<SpanMessage>) => {
      this.#came.get(id)?.push(data);
      this.#look();
    };
  }

  unlink(id: Id): void {
    this.#ports.get(id)?.close();
    this.#ports.delete(id);
    this.#came.delete(id);
  }

  has(id: Id): boolean {
    return this.#ports.has(id);
  }

  /** From now on these, in this order. @returns This one's place among them. */
  form(epoch: number, members: readonly Id[]): number {
    this.#epoch = epoch;
    this.#members = members;
    this.#free = [];
    this.#used = [];
    return members.indexOf(this.#self);
  }

  /** Those whose spans are waited for. */
  get missing(): Id[] {
    if (!this.#waiting) return [];
    return this.#others().filter((id) => !this.#next(id));
  }

  /**
   * @param own - Copied at once.
   * @returns By rank, but for this one's; they are used again when this is called again.
   * @throws {DissolvedError} If they will not come.
   */
  async swap(own: Float32Array): Promise<readonly (Float32Array | undefined)[]> {
    if (this.#epoch <= this.#over) throw fellApart();
    this.#free.push(...this.#used.splice(0));
    this.#free = this.#free.filter(({ byteLength }) => byteLength === own.byteLength);
    for (const id of this.#others()) {
      const span = this.#free.pop() ?? new ArrayBuffer(own.byteLength);
      new Float32Array(span).set(own);
      const message: SpanMessage = { epoch: this.#epoch, span };
      this.#ports.get(id)?.postMessage(message, [span]);
    }
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#look();
    });
  }

  /**
   * Whoever waits is told that it is for nothing, and so is who comes before there is another crew.
   *
   * @param epoch - Of the crew that fell apart, which may be one that is not formed here yet.
   */
  dissolve(epoch = this.#epoch): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#members = [this.#self];
    this.#over = epoch;
    waiting?.reject(fellApart());
  }

  #others(): Id[] {
    return this.#members.filter((id) => id !== this.#self);
  }

  /** What came of one in this epoch; what is older was for a step that was made otherwise. */
  #next(id: Id): SpanMessage | undefined {
    const came = this.#came.get(id) ?? [];
    while (came[0] && came[0].epoch < this.#epoch) came.shift();
    return came[0]?.epoch === this.#epoch ? came[0] : undefined;
  }

  #look(): void {
    const waiting = this.#waiting;
    if (!waiting || !this.#others().every((id) => this.#next(id))) return;
    this.#waiting = undefined;
    const spans = this.#members.map((id) => {
      if (id === this.#self) return undefined;
      const { span } = this.#came.get(id)!.shift()!;
      this.#used.push(span);
      return new Float32Array(span);
    });
    waiting.resolve(spans);
  }
}
