import { type Client } from 'pg';

export function writeLog(client: Client, folder: URL): Promise<void>;
export function restoreLog(client: Client, folder: URL): Promise<string>;
export function readModels(client: Client): Promise<string[]>;
export function writeReadModels(client: Client, folder: URL): Promise<void>;
export function readLines(folder: URL, name: 'log'): Promise<{ leaf: string; leafHash: string }[]>;
export function readLines(folder: URL, name: 'beside'): Promise<{ table: string; row: Record<string, string> }[]>;
