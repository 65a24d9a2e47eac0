/** Bundles the gallery into a folder of its own: the same pane as the add-in's, with services of tests. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const page = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <title>Renstra</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="gallery.css" />
    <link rel="stylesheet" href="still.css" />
    <script defer src="axe.min.js"></script>
    <script defer src="gallery.js"></script>
  </head>
  <body><div id="pane"></div></body>
</html>`;

/** Colours are looked at where they end, not on their way. */
const still = '* { transition: none !important; animation: none !important; }';

/** Writes `index.html` with its scripts, axe-core among them: the policy of the server allows no script of a test. */
export async function bundleGallery(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { gallery: join(__dirname, 'gallery.ts') },
    output: { path: folder, filename: '[name].js', chunkFilename: '[name].js' },
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
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const broken = error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => {
        if (broken === null) resolve();
        else reject(broken);
      });
    });
  });
  copyFileSync(require.resolve('axe-core/axe.min.js'), join(folder, 'axe.min.js'));
  writeFileSync(join(folder, 'still.css'), still);
  writeFileSync(join(folder, 'index.html'), page);
}
