package dev.chimera.core.run;

/// Who writes: the name on the report, and the persona prompt that is sent to the model with every call.
public record Agent(String name, String persona) {}
