package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.LlmFailure;
import io.github.ollama4j.exceptions.OllamaException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Names what went wrong: from an exception, from an HTTP status with its body, or from ollama4j, which puts both into its message.
final class Trouble {
    private static final Pattern STATUS_AND_BODY = Pattern.compile("(?s)(\\d{3}) - (.*)");
    private static final int NOT_FOUND = 404;

    private Trouble() {}

    /// A connection that was never made is `Unreachable`; one that broke is `CutOff`; an answer that is no HTTP is `ProtocolError`.
    static LlmFailure of(Throwable cause, URI host) {
        if (caused(cause, UnresolvedAddressException.class) || caused(cause, UnknownHostException.class)) {
            return new LlmFailure.Unreachable(host, "no host of that name is known");
        }
        if (caused(cause, HttpTimeoutException.class)) {
            return new LlmFailure.Unreachable(host, "no answer in time");
        }
        if (caused(cause, ConnectException.class)) {
            return new LlmFailure.Unreachable(host, refused(cause) ? "connection refused" : "no connection: " + cause.getMessage());
        }
        if (caused(cause, SSLException.class)) {
            return new LlmFailure.Unreachable(host, "no encrypted connection: " + cause.getMessage());
        }
        boolean broke = caused(cause, EOFException.class) || caused(cause, SocketException.class) || caused(cause, ClosedChannelException.class)
                || String.valueOf(cause.getMessage()).contains("shutdownNow");
        return broke ? new LlmFailure.CutOff() : new LlmFailure.ProtocolError("the answer is not HTTP: " + Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString));
    }

    /// Whether the host is there but nobody listens. The JDK gives a message for every other way not to connect.
    static boolean refused(Throwable cause) {
        return cause instanceof ConnectException && !caused(cause, UnresolvedAddressException.class)
                && (cause.getMessage() == null || cause.getMessage().contains("refused"));
    }

    /// A missing model is named without those that are there.
    static LlmFailure ofStatus(int status, ErrorBody body, String model) {
        if (body.window().isPresent()) {
            return body.window().get();
        }
        return status == NOT_FOUND && body.saysModelNotFound()
                ? new LlmFailure.ModelMissing(model, List.of())
                : new LlmFailure.Refused(status, body.text());
    }

    static LlmFailure of(OllamaException e, URI host, String model) {
        Matcher status = STATUS_AND_BODY.matcher(Optional.ofNullable(e.getMessage()).orElse(""));
        if (status.matches()) {
            return ofStatus(Integer.parseInt(status.group(1)), ErrorBody.parse(status.group(2)), model);
        }
        Throwable cause = e.getCause();
        return cause == null || cause instanceof OllamaException nested && nested.getCause() == null
                ? new LlmFailure.ProtocolError(String.valueOf(e.getMessage()))
                : cause instanceof OllamaException nested ? of(nested, host, model)
                : cause instanceof com.fasterxml.jackson.core.JsonProcessingException ? new LlmFailure.ProtocolError("the answer is not what Ollama sends")
                : of(cause, host);
    }

    private static boolean caused(@Nullable Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
