/** One entry of an archive as it is written twice: before its bytes, and in the directory. */
export interface Written {
  name: string;
  bytes: Buffer;
  size?: number;
  flags?: number;
  at?: number;
  method?: number;
}
/** An archive that says what one likes of its parts. */
export const archiveOf = (entries: Written[]): Buffer => {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let place = 0;
  for (const { name, bytes, size = bytes.length, flags = 0, at, method = 8 } of entries) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(size, 18);
    about.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at ?? place, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), about, tail, Buffer.from(name)]));
    if (at !== undefined) continue;
    bodies.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), bytes]));
    place += 30 + name.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...bodies, listed, end]);
};
