import {base} from './base.js';
import {blocks} from './blocks.js';
import {dialogs} from './dialogs.js';
import {outlines} from './outline.js';
import {panels} from './panel.js';

export const styles = [base, blocks, outlines, panels, dialogs];
