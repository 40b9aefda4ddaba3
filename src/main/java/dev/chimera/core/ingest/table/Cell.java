package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.time.Instant;

/// What one cell says.
public sealed interface Cell {
    /// @param unit as written in the cell, {@link Unit#NONE} where none was
    record Number(double value, Unit unit) implements Cell {}

    record Moment(Instant instant) implements Cell {}

    record Truth(boolean value) implements Cell {}

    /// Empty, or a word for nothing (`-`, `N/A`, `NaN`, `Inf`).
    record Missing() implements Cell {}

    record Text(String text) implements Cell {}
}
