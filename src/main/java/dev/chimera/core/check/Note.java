package dev.chimera.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mark behind a figure that stays although the data do not carry it. A text is read without its notes, so that they change no label.
final class Note {
    private static final Pattern PATTERN = Pattern.compile(" ?\\*\\[(?:contradicted|unsupported)\\b[^\\]\\n]{0,200}]\\*");

    /// A text without its notes, and where its characters stood.
    ///
    /// @param cuts for each note where it was cut out, and how much was cut so far
    record Bare(String text, List<int[]> cuts) {
        /// The place in the text with notes; a place at a cut is the one before the note.
        int original(int at) {
            int more = 0;
            for (int[] cut : cuts) {
                if (cut[0] >= at) {
                    break;
                }
                more = cut[1];
            }
            return at + more;
        }
    }

    private Note() {}

    static String of(Claim claim) {
        String known = claim.label() != Label.CONTRADICTED ? "" : !claim.correction().isEmpty() ? ": the data say " + claim.correction().strip()
                : claim.value().isEmpty() ? "" : ": the data say " + claim.shown();
        return " *[" + (claim.label() == Label.CONTRADICTED ? "contradicted" : "unsupported") + known.replaceAll("[\\[\\]*\\n|]", " ") + "]*";
    }

    static Bare without(String markdown) {
        StringBuilder text = new StringBuilder();
        List<int[]> cuts = new ArrayList<>();
        Matcher notes = PATTERN.matcher(markdown);
        int from = 0;
        while (notes.find()) {
            text.append(markdown, from, notes.start());
            from = notes.end();
            cuts.add(new int[] {text.length(), from - text.length()});
        }
        return cuts.isEmpty() ? new Bare(markdown, cuts) : new Bare(text.append(markdown, from, markdown.length()).toString(), cuts);
    }

    static boolean behind(String text, int end) {
        return PATTERN.matcher(text).region(end, text.length()).lookingAt();
    }
}
