package dev.chimera.core.report.export;

import dev.chimera.core.report.drawing.Markup;
import dev.chimera.core.report.export.Sources.Note;
import dev.chimera.core.report.export.Sources.Piece;
import dev.chimera.core.report.export.Sources.Reference;
import dev.chimera.core.report.export.Sources.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Brings references to sources through the Markdown parser: a private character behind each figure before it, a small number that is a link after
/// it; and the list of sources with the ways back. A private character that a text brings itself is none of ours and becomes U+FFFD.
final class SourceMarks {
    private static final int FIRST = 0xF0000;
    private static final int LAST = 0x10FFFD;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final List<Reference> references;
    private final Sources sources;
    private final List<List<Integer>> back = new ArrayList<>();

    SourceMarks(Sources sources) {
        this.sources = sources;
        references = sources.references().stream().sorted(Comparator.comparingInt(Reference::end)).limit(LAST - FIRST).toList();
        sources.notes().forEach(_ -> back.add(new ArrayList<>()));
    }

    /// The Markdown with a mark behind each figure.
    String marked(String markdown) {
        StringBuilder marked = new StringBuilder(markdown.length() + 2 * references.size());
        int at = 0;
        for (int i = 0; i < references.size(); i++) {
            int end = Math.clamp(references.get(i).end(), at, markdown.length());
            marked.append(own(markdown.substring(at, end))).appendCodePoint(FIRST + i);
            at = end;
        }
        return marked.append(own(markdown.substring(at))).toString();
    }

    private static String own(String text) {
        return text.codePoints().anyMatch(SourceMarks::isMark) ? text.codePoints().map(c -> isMark(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString() : text;
    }

    private static boolean isMark(int c) {
        return c >= FIRST && c <= LAST;
    }

    /// Without marks: for headings' names and places.
    static String unmarked(String text) {
        return text.codePoints().filter(c -> !isMark(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// The markup with links in place of the marks. Within tags and links a mark is taken away: there is no room for a link.
    String linked(String body) {
        if (references.isEmpty()) {
            return body;
        }
        StringBuilder linked = new StringBuilder(body.length() * 2);
        boolean tag = false;
        int anchors = 0;
        for (int at = 0; at < body.length(); at += Character.charCount(body.codePointAt(at))) {
            int c = body.codePointAt(at);
            tag = c == '<' || tag && c != '>';
            anchors += body.startsWith("<a ", at) ? 1 : body.startsWith("</a>", at) ? -1 : 0;
            if (!isMark(c)) {
                linked.appendCodePoint(c);
            } else if (!tag && anchors == 0) {
                linked.append(reference(c - FIRST));
            }
        }
        return linked.toString();
    }

    private String reference(int number) {
        Reference reference = references.get(number);
        back.get(reference.note() - 1).add(number + 1);
        String sign = reference.standing() == Standing.CONTRADICTED ? "!" : reference.standing() == Standing.UNSUPPORTED ? "?" : "";
        return "<sup class=\"ref " + reference.standing().name().toLowerCase(java.util.Locale.ROOT) + "\"><a id=\"figure." + (number + 1) + "\" href=\"#source." + reference.note() + "\">"
                + reference.note() + sign + "</a></sup>";
    }

    /// The list of sources; empty where the text points to none. Call after `linked`.
    String list() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < sources.notes().size(); i++) {
            if (!back.get(i).isEmpty()) {
                list.append(note(i + 1, sources.notes().get(i)));
            }
        }
        return list.isEmpty() ? "" : "<ol class=\"sources\">\n" + list + "</ol>\n";
    }

    private String note(int number, Note note) {
        String values = note.values().stream().map(SourceMarks::text).collect(Collectors.joining("; "));
        List<Integer> figures = back.get(number - 1);
        StringBuilder ways = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            ways.append(" <a href=\"#figure.").append(figures.get(i)).append("\">").append(letters(i)).append("</a>");
        }
        return "<li id=\"source." + number + "\" value=\"" + number + "\">" + text(note.place()) + (values.isEmpty() ? "" : ": " + values) + " <span class=\"back\">↩" + ways + "</span></li>\n";
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.code() ? "<code>" + Markup.text(piece.text()) + "</code>" : Markup.text(piece.text())).collect(Collectors.joining());
    }

    /// a, b … z, aa, ab …
    private static String letters(int number) {
        String last = LETTERS.substring(number % LETTERS.length(), number % LETTERS.length() + 1);
        return number < LETTERS.length() ? last : letters(number / LETTERS.length() - 1) + last;
    }
}
