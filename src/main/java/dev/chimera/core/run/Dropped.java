package dev.chimera.core.run;

/// Text of a model that did not get into the report.
///
/// @param text as the model wrote it
/// @param reason for people
public record Dropped(Stage stage, String text, String reason) {}
