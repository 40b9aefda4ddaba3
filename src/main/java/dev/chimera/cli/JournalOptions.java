package dev.chimera.cli;

import dev.chimera.core.run.journal.Journals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Whether a run is kept.
final class JournalOptions {
    @Option(names = "--no-journal", description = "keep nothing of this run but its report")
    private boolean none;

    private final OneReport report = new OneReport();

    /// What the runs that are kept take their reports from.
    OneReport report() {
        return report;
    }

    /// Empty where nothing is to be kept.
    Optional<Journals> journals(Path home) {
        return none ? Optional.empty() : Optional.of(new Journals(home, report, Clock.systemUTC()));
    }
}
