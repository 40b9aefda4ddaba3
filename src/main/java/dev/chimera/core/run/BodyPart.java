package dev.chimera.core.run;

/// A piece of the report's body and who wrote it.
public record BodyPart(String markdown, Origin origin) {}
