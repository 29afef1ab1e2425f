// A service worker that removes its predecessor: see docs/decisions, "Offline". Readers' runs in IndexedDB stay.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith('jieshi')).map((name) => caches.delete(name)),
    );
    await self.registration.unregister();
  };
  event.waitUntil(forget());
});
