import { readFileSync } from 'node:fs';
import { idOf } from '../../support/facts.js';
import { logged } from '../facts.js';

interface Sample {
  key: string;
  outlet: string;
  published: string;
  text: string;
}

/** Made-up press items: some print each other's text, some only tell of the same. */
export const samples = JSON.parse(
  readFileSync(new URL('../../samples/reprints.json', import.meta.url), 'utf8'),
) as Sample[];
export const textOfSample = (key: string): string => samples.find((sample) => sample.key === key)!.text;
export const itemOf = (key: string): string => idOf(`sample ${key}`);

/** The fact by which a sample comes into the record. */
export const loggedSample = ({ key, outlet, published, text }: Sample) =>
  logged({
    coverage: itemOf(key),
    outlet: { 'zh-Hans': outlet },
    published,
    title: { en: 'Doro joins the Lakeside League' },
    original: { language: 'zh-Hans', text },
  });
