package dev.chimera.ui.prompts;

/// A named voice for reports: the text goes to the model with every call.
public record Persona(String name, String text) {}
