package dev.chimera.core.sweep;

/// One call of a plan.
///
/// @param number from 1, in the order in which the calls are made
/// @param configuration its number
/// @param group number of the loading it belongs to, from 1: all calls of a group are answered by the model as it was loaded once
/// @param repetition from 1
public record PlannedCall(int number, int configuration, int group, Use use, int repetition) {
    public boolean measured() {
        return use != Use.WARMUP;
    }
}
