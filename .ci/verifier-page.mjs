// Makes the page that verifies an audit bundle from a disk: the verifier's own built files, put into one, with nothing beside.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const modules = ['hash', 'tree', 'note', 'policy', 'proof', 'zip', 'entries', 'leaves', 'bundle'];
const code = modules
  .map((name) => readFileSync(`dist/src/verifier/${name}.js`, 'utf8'))
  .join('\n')
  .replaceAll(/^import [^;]*;$/gm, '')
  .replaceAll(/^export /gm, '')
  .replaceAll(/^\/\/# sourceMappingURL.*$/gm, '');
// In a replacement `$` would have a meaning.
const page = readFileSync('src/audit/annals-verify.html', 'utf8').replace('/*VERIFIER*/', () => code);
const sum = (tag) => {
  const text = new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`).exec(page)[1];
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
};
// Only what stands here runs, and nothing is asked of any network.
const policy = `default-src 'none'; script-src ${sum('script')}; style-src ${sum('style')}; form-action 'none'; base-uri 'none'`;
const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
writeFileSync(
  'dist/annals-verify.html',
  page.replace('<!--CSP-->', () => tag),
);
