package dev.chimera.core.llm;

/// Where a call stands, as far as it can be told from outside: loading and reading are only known where the server shows them.
public enum CallPhase { CONNECTING, WAITING, LOADING_MODEL, READING_PROMPT, THINKING, WRITING }
