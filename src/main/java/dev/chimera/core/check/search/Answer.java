package dev.chimera.core.check.search;

/// What a figure was found to be.
///
/// @param stated whether it stands so in the data, and was not computed
/// @param file where
/// @param column of which column
/// @param value in the column's unit
/// @param why the rows and the arithmetic
public record Answer(boolean stated, String file, String column, double value, String unit, String why) {}
