import type { LinearModel } from './model/model.ts';

// placeholder for types while being written
export type _Model = LinearModel;
