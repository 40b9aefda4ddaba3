package dev.chimera.ui.preview.rows;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The links in the text, and which addresses may be opened outside of the program.
public final class Links {
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto");

    private Links() {}

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

    /// The characters of the first link behind where a selection begins, around the end; empty when there is no link.
    public static Optional<Selection> next(List<Row> rows, Selection selection) {
        Position from = selection.from().within(rows);
        int after = selection.isEmpty() ? from.offset() - 1 : from.offset();
        for (int i = 0; i <= rows.size() && !rows.isEmpty(); i++) {
            Optional<Selection> found = first(rows, (from.row() + i) % rows.size(), i == 0 ? after : -1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Selection> first(List<Row> rows, int row, int after) {
        int at = 0;
        int from = -1;
        String before = "";
        for (Span span : rows.get(row).spans()) {
            boolean another = !span.link().equals(before);
            if (from >= 0 && another) {
                break;
            }
            if (another && !span.link().isEmpty() && at > after) {
                from = at;
            }
            before = span.link();
            at += span.text().length();
        }
        return from < 0 ? Optional.empty() : Optional.of(new Selection(new Position(row, from), new Position(row, at)));
    }
}
