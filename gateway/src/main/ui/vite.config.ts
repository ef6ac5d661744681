import react from '@vitejs/plugin-react';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { mockPlatform } from './mock/plugin.ts';

const gateway = process.env.FAITIERE_GATEWAY ?? 'http://localhost:8080';
const gatewayPaths = [
  '/api',
  '/oauth2',
  '/login',
  '/connect',
  '/userinfo',
  '/.well-known',
  '/docs',
  '/actuator',
];

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    compression({
      algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress')],
      include: /\.(html|js|css|svg|json|webmanifest)$/,
      threshold: 512,
    }),
    mode === 'mock' && mockPlatform(),
  ],
  build: {
    outDir: '../../../target/classes/static',
    emptyOutDir: true,
    manifest: 'assets/manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 250,
  },
  server: {
    proxy:
      mode === 'mock'
        ? undefined
        : Object.fromEntries(gatewayPaths.map((path) => [path, { target: gateway }])),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 30_000,
  },
}));
