package dev.chimera.core.run;

/// Unwinds a run to its top with the outcome; never leaves this package.
final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RunOutcome outcome;

    RunStopped(RunOutcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    RunOutcome outcome() {
        return outcome;
    }
}
