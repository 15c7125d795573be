// Draws the pictures of the walkthrough.
import { writeWalkthrough } from './pictures/walkthrough.ts';

await writeWalkthrough();
