package dev.chimera.core.llm;

/// What a call gave. The text is everything that arrived, also when the call failed.
public record CallResult(String text, String thinking, Ending ending, CallRecord record) {}
