// The desktop entry: Ibid on Node.
import type { ExtensionContext } from 'vscode';
import { activateOn } from './activate.ts';

export const activate = (context: ExtensionContext): unknown => activateOn(context);
