package dev.chimera.core.llm;

import java.net.URI;
import java.util.Optional;

/// Where a model server is, and how one proves who one is there.
///
/// @param base scheme, host, port and base path, without a slash at the end
/// @param authorization the value of the `Authorization` header; a secret: never in reports, journals or logs
public record Endpoint(URI base, Optional<String> authorization) {
    private static final int DEFAULT_PORT = 11434;

    /// Reads a host as `OLLAMA_HOST` is written: `host`, `host:port`, `http://host…`; `0.0.0.0` means this machine.
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
            return new Endpoint(URI.create(uri.getScheme() + "://" + reachable + ":" + port + path), Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a server address; write it like http://127.0.0.1:11434", e);
        }
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
