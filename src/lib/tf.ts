/**
 * @file The one door to TensorFlow.js: its operations and their gradients.
 *
 * Backends are registered in `runtime/backend.ts`, so that a page loads only the one that it runs on.
 */
import '@tensorflow/tfjs-core/dist/register_all_gradients';

export * from '@tensorflow/tfjs-core';
