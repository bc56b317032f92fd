import type { Deflated } from './deflated.ts';

/** A file of an archive, compressed before; its name is ASCII. */
export interface ZipMember extends Deflated {
  readonly name: string;
}

/**
 * An archive of files that are compressed already, so that what was compressed for an earlier build need not be again.
 * The same bytes as fflate's `zipSync` makes of them.
 *
 * @param day `2024-10-09`, of every file: an archive keeps hours of the place where it is read, so it is midnight everywhere
 * @see PKWARE, APPNOTE.TXT 4.3
 */
export function zipOf(members: readonly ZipMember[], day: string): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const [about, name] = [aboutOf(member, day), Buffer.from(member.name, 'latin1')];
    files.push(Buffer.from('PK\x03\x04'), about, name, Buffer.from(member.bytes));
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, placeOf(offset), name);
    offset += 4 + about.length + name.length + member.bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...files, ...directory, endOf(members.length, length, offset)]);
}

/** What a file's own record and the directory both say of it: version, method, day, checksum, sizes, length of its name. */
function aboutOf({ name, checksum, size, bytes }: ZipMember, day: string): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt16LE(dosDay(day), 8);
  about.writeUInt32LE(checksum, 10);
  about.writeUInt32LE(bytes.length, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(name.length, 22);
  return about;
}

/** What only the directory says: no comment, no attributes, and where the file's own record begins. */
function placeOf(offset: number): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return place;
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}
