// Loaded before the unit tests: Node keeps what it makes of each TypeScript file, in the folder for temporary files, for the next run.
import { enableCompileCache } from 'node:module';

enableCompileCache();
