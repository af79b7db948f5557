// The front door of the core: the only file that others import by value.
