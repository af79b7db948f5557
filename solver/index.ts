// The front door of the core: the only file that others import by value.
export * from './domain/problem.ts';
export * from './domain/proposal.ts';
