package dev.chimera.core.prose;

/// Who is spoken to and how: the persona, and the words around each question.
public record Voice(String persona, PromptTemplate template) {
    /// The whole system prompt.
    String system() {
        return persona.strip() + (template.rules().isBlank() ? "" : "\n\n" + template.rules().strip());
    }
}
