package dev.chimera.core.llm;

/// One message of a chat.
public record Message(Role role, String content) {
    public enum Role { SYSTEM, USER, ASSISTANT }
}
