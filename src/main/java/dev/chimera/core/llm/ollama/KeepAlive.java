package dev.chimera.core.llm.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/// How long a server keeps a model in memory after a call: a number of seconds or a duration like `10m` or `1h30m`; negative for ever, 0 not at all.
/// Empty text leaves it to the server.
public record KeepAlive(String text) {
    public static final KeepAlive BY_DEFAULT = new KeepAlive("");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DURATION = Pattern.compile("-?(\\d{1,9}([.]\\d{1,3})?(ms|s|m|h))+");

    /// @throws IllegalArgumentException with a sentence for people
    public static KeepAlive parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || SECONDS.matcher(stripped).matches() || DURATION.matcher(stripped).matches()) {
            return new KeepAlive(stripped);
        }
        throw new IllegalArgumentException("keep_alive must be a time like 10m, 1h30m or 300 (seconds), 0 for not at all or -1 for ever, not \"" + text + "\"");
    }

    /// A number goes out as a number: servers refuse it as a text.
    void addTo(ObjectNode request) {
        if (SECONDS.matcher(text).matches()) {
            request.put("keep_alive", Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            request.put("keep_alive", text);
        }
    }
}
