package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HTTPS with a certificate that this machine trusts, and with one that it does not.
class EncryptedEndpointTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private SSLContext machine = machine();
    private SSLContext ours = machine;

    private static SSLContext machine() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void certificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "server", "-keyalg", "EC",
                "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals(0, keytool.waitFor());
        ours = context(store);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @AfterEach
    void trustAsBefore() {
        SSLContext.setDefault(machine);
    }

    private static CallResult call(OllamaServer server) {
        return new OllamaModel(server, Deadlines.DEFAULTS).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), _ -> { }, new Cancellation());
    }

    @Test
    void streamsAndControlCallsGoEncryptedThroughAPathAndWithAPassword() throws OllamaUnavailable {
        SSLContext.setDefault(ours);
        try (ScriptedOllama scripted = new ScriptedOllama(ours)) {
            for (String path : List.of("/api/chat", "/api/ps", "/api/tags", "/api/version", "/api/show")) {
                scripted.on("/llm" + path, _ -> "/api/chat".equals(path) ? Reply.chat(List.of("Hel", "lo")) : Reply.json("{\"models\":[],\"version\":\"1\"}"));
            }
            Endpoint endpoint = Endpoint.parse(scripted.endpoint() + "/llm").withBasic("me", "secret");
            try (OllamaServer server = new OllamaServer(endpoint)) {
                CallResult result = call(server);
                assertEquals(new Ending.Done(), result.ending());
                assertEquals("Hello", result.text());
                assertEquals("1", server.version());
                assertEquals(List.of(), server.models());
            }
            assertTrue(scripted.requests().stream().allMatch(request -> request.path().startsWith("/llm/api/")
                    && endpoint.authorization().equals(Optional.ofNullable(request.headers().get("authorization")))));
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTrustedHere() {
        try (ScriptedOllama scripted = new ScriptedOllama(ours); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            assertTrue(call(server).ending() instanceof LlmFailure.Unreachable(var _, var reason) && reason.startsWith("no encrypted connection"));
            assertEquals(0, scripted.requests().size());
        }
    }
}
