package dev.chimera.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "myhost, http://myhost:11434", "myhost:8080, http://myhost:8080", "http://myhost, http://myhost:80", "https://myhost, https://myhost:443",
        "0.0.0.0, http://127.0.0.1:11434", "' 127.0.0.1:11434/ ', http://127.0.0.1:11434", "https://gate.example/llm/, https://gate.example:443/llm", "[::1]:9, http://[::1]:9"})
    void anAddressIsReadAsServersWriteIt(String text, String base) {
        assertEquals(base, Endpoint.parse(text).toString());
    }

    @Test
    void aNameAndPasswordBecomeTheAuthorizationAndAreShownNowhere() {
        Endpoint endpoint = Endpoint.parse("https://me:sec%20ret@myhost/x");
        assertEquals(Optional.of("Basic bWU6c2VjIHJldA=="), endpoint.authorization());
        assertEquals("https://myhost:443/x", endpoint.toString());
        assertEquals(endpoint, Endpoint.parse("https://myhost/x").withBasic("me", "sec ret"));
        assertEquals("https://myhost:443/x", endpoint.withBearer("secret").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://me:secret@host", "http://me:secret@", "http://me:secret@ho st", "http://me:secret@host:port", "::::"})
    void whatIsNoAddressIsRefusedWithASentenceThatHidesThePassword(String text) {
        StringWriter shown = new StringWriter();
        assertThrows(IllegalArgumentException.class, () -> Endpoint.parse(text)).printStackTrace(new PrintWriter(shown));
        assertFalse(shown.toString().contains("secret"), shown::toString);
    }
}
