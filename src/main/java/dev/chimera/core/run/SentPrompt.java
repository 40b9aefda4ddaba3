package dev.chimera.core.run;

import dev.chimera.core.llm.ChatRequest;

/// Exactly what was sent.
///
/// @param call number of the call in this run, from 1
/// @param purpose what the call is for, for people ("reading of finding 3")
/// @param estimatedTokens what we think the prompt takes of the window
public record SentPrompt(int call, Stage stage, String purpose, ChatRequest request, int estimatedTokens) {}
