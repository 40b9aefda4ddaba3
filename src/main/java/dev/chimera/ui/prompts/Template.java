package dev.chimera.ui.prompts;

import dev.chimera.core.prose.PromptTemplate;

/// The words around each question, under a name.
public record Template(String name, PromptTemplate words) {}
