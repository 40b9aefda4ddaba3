package dev.chimera.core.llm.ollama;

/// How calls are made: how long one waits, how often it is sent again, and how long the server keeps the model after it.
public record CallPolicy(Deadlines deadlines, Retries retries, KeepAlive keepAlive) {
    public static final CallPolicy DEFAULTS = new CallPolicy(Deadlines.DEFAULTS, Retries.DEFAULTS, KeepAlive.BY_DEFAULT);

    public CallPolicy with(Deadlines other) {
        return new CallPolicy(other, retries, keepAlive);
    }

    public CallPolicy with(Retries other) {
        return new CallPolicy(deadlines, other, keepAlive);
    }

    public CallPolicy with(KeepAlive other) {
        return new CallPolicy(deadlines, retries, other);
    }
}
