package dev.chimera.cli;

/// What the command line returns to its caller. Stable.
final class ExitCode {
    static final int DONE = 0;
    static final int NOTHING_TO_REPORT = 1;
    static final int USAGE = 2;
    static final int DATA_UNREADABLE = 3;
    static final int MODEL_FAILED = 4;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
