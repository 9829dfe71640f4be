import { type Request } from 'express';

interface Layer {
  route?: { methods: Record<string, boolean> };
  match(path: string): boolean;
}

/** The methods that routes take at a request's address, as `Allow` lists them; none where nothing stands there. */
export const allowedMethods = ({ app, path }: Request): string[] => {
  const layers = (app.router as unknown as { stack: Layer[] }).stack;
  const found = layers.filter(({ route }) => route).filter((layer) => layer.match(path));
  const methods = found.flatMap(({ route }) => Object.keys(route!.methods)).map((method) => method.toUpperCase());
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].toSorted();
};
