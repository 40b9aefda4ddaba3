package dev.chimera.core.llm;

import java.util.List;
import java.util.Optional;

/// One call to a model.
///
/// @param shape empty for free text
public record ChatRequest(String model, List<Message> messages, GenerationOptions options, Optional<AnswerShape> shape) {
    public ChatRequest {
        messages = List.copyOf(messages);
    }
}
