package dev.chimera.core.run;

/// Text of a model that did not get into the report.
///
/// @param text as the model wrote it; empty where the model was left alone because it failed again and again
/// @param reason for people
public record Dropped(Stage stage, String text, String reason) {
    /// Whether this says that the rest was written without the model.
    public boolean isModelGivenUp() {
        return text.isEmpty();
    }
}
