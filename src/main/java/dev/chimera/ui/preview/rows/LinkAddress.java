package dev.chimera.ui.preview.rows;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which addresses may be opened outside of the program.
public final class LinkAddress {
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto");

    private LinkAddress() {}

    /// The address when it is http, https or mailto and well formed; empty for everything else, which is only shown.
    public static Optional<URI> openable(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean leadsSomewhere = scheme.equals("mailto") || uri.getHost() != null;
            return ALLOWED.contains(scheme) && leadsSomewhere ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /// The address under an offset in the row, empty for none.
    public static String at(Row row, int offset) {
        int left = offset;
        for (Span span : row.spans()) {
            if (left < span.text().length()) {
                return span.link();
            }
            left -= span.text().length();
        }
        return "";
    }
}
