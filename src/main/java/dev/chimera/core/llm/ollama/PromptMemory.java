package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Message;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Which beginnings of prompts a model has read since it was loaded. A server keeps what it has read, so a prompt that begins like an earlier one
/// is read faster; most servers do not say so. A prompt that begins with something new, like a number used once, is read as a whole. Thread-safe.
final class PromptMemory {
    private static final int BEGINNING = 64;
    private static final int MOST = 512;

    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    boolean knows(ChatRequest request) {
        return read.getOrDefault(request.model(), Set.of()).contains(beginning(request));
    }

    /// @param cold whether the model was loaded for this prompt, and so forgot all others
    void remember(ChatRequest request, boolean cold) {
        Set<String> beginnings = read.computeIfAbsent(request.model(), _ -> ConcurrentHashMap.newKeySet());
        if (cold || beginnings.size() >= MOST) {
            beginnings.clear();
        }
        beginnings.add(beginning(request));
    }

    private static String beginning(ChatRequest request) {
        String text = request.messages().stream().map(Message::content).collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }
}
