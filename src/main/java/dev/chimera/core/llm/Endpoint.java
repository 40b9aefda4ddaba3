package dev.chimera.core.llm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a model server is, and how one proves who one is there.
///
/// @param base scheme, host, port and base path, without a slash at the end
/// @param authorization the value of the `Authorization` header; a secret: never in reports, journals or logs
public record Endpoint(URI base, Optional<String> authorization) {
    private static final int DEFAULT_PORT = 11434;

    /// Reads a host as `OLLAMA_HOST` is written: `host`, `host:port`, `http://host…`; `0.0.0.0` means this machine.
    /// A name and password before the host (`https://me:secret@host`) become the authorization and are in no text of this class.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public static Endpoint parse(String text) {
        String trimmed = text.strip().replaceAll("/+$", "");
        boolean schemeGiven = trimmed.contains("://");
        try {
            URI uri = URI.create(schemeGiven ? trimmed : "http://" + trimmed);
            String host = uri.getHost();
            if (host == null || !"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
                throw new IllegalArgumentException("no host");
            }
            String reachable = "0.0.0.0".equals(host) ? "127.0.0.1" : host;
            int port = uri.getPort() >= 0 ? uri.getPort() : schemeGiven ? "https".equals(uri.getScheme()) ? 443 : 80 : DEFAULT_PORT;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return new Endpoint(URI.create(uri.getScheme() + "://" + reachable + ":" + port + path), Optional.ofNullable(uri.getUserInfo()).map(Endpoint::basic));
        } catch (IllegalArgumentException e) {
            // the cause would show the password
            throw new IllegalArgumentException("\"" + text.replaceAll("[^/]*@", "") + "\" is not a server address; write it like http://127.0.0.1:11434");
        }
    }

    /// This endpoint, with a token to prove who one is.
    public Endpoint withBearer(String token) {
        return new Endpoint(base, Optional.of("Bearer " + token));
    }

    public Endpoint withBasic(String name, String password) {
        return new Endpoint(base, Optional.of(basic(name + ":" + password)));
    }

    private static String basic(String nameAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
