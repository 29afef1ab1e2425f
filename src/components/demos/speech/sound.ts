/** @file The browser's loudspeaker, microphone and files of sound. Samples of any rate go to the worker, nothing goes anywhere else. */
import { RATE } from '../../../lib/data/speech/synthesiser';

export interface Heard {
  samples: Float32Array;
  /** Samples a second, whatever the device has. */
  rate: number;
}
/** Keys of the demo's `problems`. */
export type Problem = 'no-microphone' | 'refused' | 'embedded' | 'unreadable';

/** Seconds that are recorded. */
const SECONDS = 1.5;

/** True if it can be played. */
export async function play(samples: Float32Array): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false;
  const context = new AudioContext();
  const buffer = context.createBuffer(1, samples.length, RATE);
  let top = 1e-9;
  for (const sample of samples) top = Math.max(top, Math.abs(sample));
  buffer.copyToChannel(
    Float32Array.from(samples, (sample) => (0.7 * sample) / top),
    0,
  );
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.onended = () => void context.close();
  source.start();
  await context.resume();
  return true;
}

/** The sound in a file or a recording, its channels' mean. */
export async function decoded(bytes: ArrayBuffer): Promise<Heard | Problem> {
  if (typeof AudioContext === 'undefined') return 'unreadable';
  const context = new AudioContext();
  try {
    const buffer = await context.decodeAudioData(bytes);
    const samples = new Float32Array(buffer.length);
    for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
      const one = buffer.getChannelData(channel);
      for (let i = 0; i < samples.length; i++) samples[i]! += one[i]! / buffer.numberOfChannels;
    }
    return { samples, rate: buffer.sampleRate };
  } catch {
    return 'unreadable';
  } finally {
    await context.close();
  }
}

/** Records for a second and a half; the microphone is let go right after. @param started - Told when it records. */
export async function recorded(started: () => void): Promise<Heard | Problem> {
  const stream = await microphone();
  if (typeof stream === 'string') return stream;
  try {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    started();
    setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), 1000 * SECONDS);
    await ended;
    return await decoded(await new Blob(parts).arrayBuffer());
  } catch {
    return 'no-microphone';
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

async function microphone(): Promise<MediaStream | Problem> {
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  const framed = window.self !== window.top;
  if (!devices) return framed ? 'embedded' : 'no-microphone';
  try {
    // As it sounds: what a browser does for telephones takes words apart.
    return await devices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
  } catch (error) {
    const refused = error instanceof DOMException && error.name === 'NotAllowedError';
    if (!refused) return 'no-microphone';
    return framed ? 'embedded' : 'refused';
  }
}
