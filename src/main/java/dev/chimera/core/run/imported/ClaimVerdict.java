package dev.chimera.core.run.imported;

/// What the raw calls say of something that the replaced system claimed of them.
///
/// @param where the run's folder, or `summary.json`
/// @param claim name and value as they stand there
/// @param why the arithmetic, or what is missing for it, as one sentence
public record ClaimVerdict(String where, String claim, Verdict verdict, String why) {
    public enum Verdict { FOLLOWS, DOES_NOT_FOLLOW, CANNOT_BE_TOLD }
}
