/** A process that writes notes into a `.heshu` folder until it is killed; it tells the number of each that is written. */
import { writeFolder } from '../../src/editor/annotationFiles.ts';
import { numbered } from './numbered.ts';
import { folderOn } from './heshuFolder.ts';

const [workspace = '', first = '0', deletes = ''] = process.argv.slice(2);
const folder = folderOn(workspace, { deletes: deletes === 'deletes' });

async function run(): Promise<void> {
  for (let n = Number(first); ; n++) {
    await writeFolder(folder, [{ kind: 'put', annotation: numbered(n) }], `${process.pid}-${n}`);
    process.stdout.write(`${n}\n`);
  }
}
void run();
