package dev.chimera.ui.model;

/// What is known of the server at the address in the field.
public sealed interface ServerState {
    /// Not asked yet.
    record Unasked() implements ServerState {}

    record Asking() implements ServerState {}

    record Answering(ModelDirectory.Offer offer) implements ServerState {}

    /// @param reason a sentence for people
    record Silent(String reason) implements ServerState {}
}
