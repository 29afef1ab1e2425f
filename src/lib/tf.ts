/**
 * @file The one door to TensorFlow.js: its operations and their gradients.
 *
 * Backends are registered in `runtime/backend.ts`, so that a page loads only the one that it runs on.
 */
// In this order: gradients ask for flags that the core sets.
export * from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
