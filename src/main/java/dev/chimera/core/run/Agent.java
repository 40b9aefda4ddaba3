package dev.chimera.core.run;

import dev.chimera.core.prose.PromptTemplate;
import dev.chimera.core.prose.Voice;
import java.util.Optional;

/// Who writes: the name on the report, and what is sent to the model with every call.
///
/// @param template the words around each question; empty for the program's own
public record Agent(String name, String persona, Optional<PromptTemplate> template) {
    /// One that is asked in the program's own words.
    public Agent(String name, String persona) {
        this(name, persona, Optional.empty());
    }

    /// The same with another persona.
    public Agent with(String other) {
        return new Agent(name, other, template);
    }

    Voice voice() {
        return new Voice(persona, template.orElse(PromptTemplate.STANDARD));
    }
}
