package dev.chimera.core.run.history;

import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.RunFolder;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// One kept run as a list shows it, or a measurement of many.
///
/// @param kind what it is; of two agents and of sweeps, figures and speed are empty
/// @param about the folder that it was about, as text: it may lie on another machine
/// @param files how many files of it were read
/// @param speed of the calls of the most frequent temperature
/// @param figures the labels of the report's figures; empty without a report
/// @param newer made by a later version of this program, so that only what is understood is here and nothing may be changed
public record KeptRun(RunFolder folder, Kind kind, Instant startedAt, State state, Origin origin, String agent, String model, String about, int files, int calls,
                      Speed speed, Optional<FigureCounts> figures, boolean newer) {
    /// How it ended. UNFINISHED: its program ended before it did. UNREADABLE: its files tell nothing. UNKNOWN: in a way that this version does not know.
    public enum State { DONE, STOPPED, FAILED, INTERRUPTED, NOTHING_TO_REPORT, RUNNING, UNFINISHED, UNREADABLE, UNKNOWN }

    /// Whether this program made the run or took it over from another one.
    public enum Origin { OWN, IMPORTED }

    /// Medians; empty where nothing was measured.
    public record Speed(OptionalDouble ttftMillis, OptionalDouble tokensPerSecond) {
        static final Speed NONE = new Speed(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// REPORT: one run with its report. AGENTS: two agents, alone and together. SWEEP: models with combinations of options.
    public enum Kind { REPORT, AGENTS, SWEEP }

    public String id() {
        return folder.id();
    }

    /// The part of the report's figures that facts carry, 0 to 1.
    public OptionalDouble share() {
        return figures.map(FigureCounts::share).orElse(OptionalDouble.empty());
    }

    /// The last name of the folder that it was about.
    public String aboutName() {
        String slashes = about.replace('\\', '/').replaceAll("/+$", "");
        return slashes.substring(slashes.lastIndexOf('/') + 1);
    }

    /// What is known of a folder that tells nothing.
    static KeptRun unreadable(RunFolder folder, Instant startedAt) {
        return new KeptRun(folder, Kind.REPORT, startedAt, State.UNREADABLE, Origin.OWN, "", "", "", 0, 0, Speed.NONE, Optional.empty(), false);
    }
}
