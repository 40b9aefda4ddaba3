package dev.chimera.core.prose;

/// A part of a report's body, in order.
public sealed interface Piece {
    /// The program's own text.
    record Text(Passage passage) implements Piece {}

    /// The reading of a finding, which the analysis has given.
    ///
    /// @param finding its place among the findings, from 0
    record Reading(int finding) implements Piece {}

    /// A sentence that a model is asked for.
    record Question(Ask ask) implements Piece {}
}
