import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const require = createRequire(import.meta.url);
const GasPlugin = require('gas-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Made before webpack runs: see docx.mjs. */
export const sleepingDocx = path.join(root, 'out', 'docx.mjs');

/**
 * The bundle that clasp pushes. Target es2019 and never `web`: with the default target the
 * minimiser wraps the function stubs and Google sees no function at all.
 */
export default {
  mode: 'production',
  devtool: false,
  context: root,
  entry: './src/main.ts',
  target: ['es2019'],
  output: {
    path: path.join(root, 'dist'),
    filename: 'code.js',
    chunkFormat: false,
    chunkLoading: false,
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2019' } }],
  },
  optimization: {
    minimizer: [
      new EsbuildPlugin({
        target: 'es2019',
        format: undefined,
        legalComments: 'none',
        charset: 'utf8',
      }),
    ],
  },
  performance: false,
  plugins: [
    new webpack.NormalModuleReplacementPlugin(/^\.\/documents$/, sleepingDocx),
    new GasPlugin({ include: ['src/main.ts'] }),
  ],
};
