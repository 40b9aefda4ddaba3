package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.llm.LlmFailure;
import io.github.ollama4j.exceptions.OllamaException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {
    private static final URI HOST = URI.create("http://myhost:1");

    private static <T extends Throwable> T with(T thrown, Throwable cause) {
        thrown.initCause(cause);
        return thrown;
    }

    /// Chains as the JDK's client throws them.
    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(with(new ConnectException(), new ClosedChannelException()), new LlmFailure.Unreachable(HOST, "connection refused")),
                Arguments.of(with(new ConnectException("Network is unreachable"), new SocketException("Network is unreachable")),
                        new LlmFailure.Unreachable(HOST, "no connection: Network is unreachable")),
                Arguments.of(with(new ConnectException(), new UnresolvedAddressException()), new LlmFailure.Unreachable(HOST, "no host of that name is known")),
                Arguments.of(new HttpTimeoutException("request timed out"), new LlmFailure.Unreachable(HOST, "no answer in time")),
                Arguments.of(new SSLHandshakeException("PKIX path building failed"), new LlmFailure.Unreachable(HOST, "no encrypted connection: PKIX path building failed")),
                Arguments.of(new IOException("header parser received no bytes", new EOFException("EOF reached")), new LlmFailure.CutOff()),
                Arguments.of(new IOException("reading", new SocketException("Connection reset")), new LlmFailure.CutOff()),
                Arguments.of(new IOException("Illegal character in chunk size: 122"), new LlmFailure.ProtocolError("the answer is not HTTP: Illegal character in chunk size: 122")));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionIsNamedAsWhatAUserCanActOn(Exception thrown, LlmFailure expected) {
        assertEquals(expected, Trouble.of(thrown, HOST));
        assertEquals(expected, Trouble.of(new OllamaException("" + thrown.getMessage(), thrown), HOST, "m"));
    }

    @Test
    void theLibrarysMessageIsTakenApartIntoStatusAndText() {
        assertEquals(new LlmFailure.Refused(500, "no memory"), Trouble.of(new OllamaException("500 - {\"error\":\"no memory\"}"), HOST, "m"));
        assertEquals(new LlmFailure.ModelMissing("m", List.of()), Trouble.of(new OllamaException("404 - {\"error\":\"model 'm' not found\"}"), HOST, "m"));
        assertEquals(new LlmFailure.ProtocolError("something else"), Trouble.of(new OllamaException("something else"), HOST, "m"));
    }
}
