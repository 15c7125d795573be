// The desktop entry: Ibid on Node.
import type { ExtensionContext } from 'vscode';
import { activateOn } from './activate.ts';
import { nodePlatform } from './platform/node.ts';

export const activate = (context: ExtensionContext) => activateOn(context, nodePlatform);
