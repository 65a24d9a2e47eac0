import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Griffel (Fluent's styling) fills empty <style> elements by script: the hash is that of the empty text.
const styles = "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const always =
  "default-src 'none'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const addinPolicy = `${always}; ${styles}; script-src 'self' https://appsforoffice.microsoft.com; font-src 'self' data:`;
const framePolicy = `${always}; ${styles}; script-src 'self'; font-src 'self' data:`;
const workbenchPolicy = `${always}; ${styles}; script-src 'self' 'wasm-unsafe-eval'; font-src 'self' data:; frame-src 'self'`;

const page = (filename, template, policy, chunks, more = {}) =>
  new HtmlPlugin({
    filename,
    template: here(template),
    chunks,
    scriptLoading: 'defer',
    templateParameters: { policy },
    ...more,
  });

function common(production) {
  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    target: ['web', 'es2022'],
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
              target: 'es2022',
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.wasm$/, type: 'asset/resource' },
      ],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

const output = (path, production, keep) => ({
  path: here(path),
  filename: production ? '[name].[contenthash:10].js' : '[name].js',
  chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
  assetModuleFilename: '[name].[contenthash:10][ext]',
  publicPath: 'auto',
  clean: { keep },
});

/** The add-in as it is deployed: everything in dist/ but dist/workbench/. */
const addin = (production) => ({
  ...common(production),
  name: 'addin',
  entry: {
    taskpane: './src/addin.tsx',
    commands: './src/commands/commands.ts',
    dialog: './src/commands/dialog.ts',
  },
  output: output('dist', production, /^workbench\/(?!taskpane\.html)/),
  plugins: [
    page('taskpane.html', 'src/taskpane/taskpane.html', addinPolicy, ['taskpane']),
    page('commands.html', 'src/commands/commands.html', addinPolicy, ['commands']),
    page('dialog.html', 'src/commands/dialog.html', addinPolicy, ['dialog']),
    // The same bundle in the frame of the workbench, where Microsoft's client meets the embedded host.
    page('workbench/taskpane.html', 'src/workbench/taskpane.html', framePolicy, ['taskpane']),
    new MiniCssExtractPlugin({ filename: production ? '[name].[contenthash:10].css' : '[name].css' }),
    new CopyPlugin({ patterns: [{ from: 'assets/**/*.png' }] }),
  ],
});

/** The page that shows the pane beside a grid, without Excel. */
const workbench = (production) => ({
  ...common(production),
  name: 'workbench',
  entry: {
    workbench: './src/workbench/main.ts',
    frame: { import: './src/workbench/frame.ts', filename: 'frame.js' },
  },
  output: output('dist/workbench', production, /^taskpane\.html$/),
  plugins: [
    page('index.html', 'src/workbench/index.html', workbenchPolicy, ['workbench']),
    new MiniCssExtractPlugin({ filename: production ? '[name].[contenthash:10].css' : '[name].css' }),
    new CopyPlugin({
      patterns: [
        { from: 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js', info: { minimized: true } },
        { from: 'assets/icon-32.png', to: 'icon-32.png' },
      ],
    }),
  ],
});

export default (_, { mode }) => [addin(mode === 'production'), workbench(mode === 'production')];
