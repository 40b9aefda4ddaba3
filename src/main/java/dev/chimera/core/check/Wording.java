package dev.chimera.core.check;

import dev.chimera.core.text.Cleaned;
import dev.chimera.core.text.Cleaning;
import dev.chimera.core.text.ReportItems;
import java.util.List;
import java.util.regex.Pattern;

/// What a score needs of a report's words alone, whatever the data say.
///
/// @param title whether it begins with one
/// @param sections whether it has several
/// @param clean whether it is free of chat and of blanks to fill in
/// @param statements how many sentences say something with figures
/// @param findings the items under such a heading, as Markdown
/// @param recommendations likewise
record Wording(boolean title, boolean sections, boolean clean, long statements, List<String> findings, List<String> recommendations) {
    private static final Pattern SECTION = Pattern.compile("(?m)^(#{1,6} |\\*\\*[^*\\n]+\\*\\*:?\\s*$)");
    private static final int SEVERAL = 4;

    static Wording of(String markdown) {
        boolean clean = Cleaning.of(markdown).removed().stream()
                .noneMatch(removed -> removed.reason() != Cleaned.Reason.REPEATED && removed.reason() != Cleaned.Reason.OWN_DATE);
        return new Wording(markdown.stripLeading().startsWith("# "), SECTION.matcher(markdown).results().limit(SEVERAL).count() == SEVERAL, clean, Statements.in(markdown),
                ReportItems.findings(markdown).items(), ReportItems.recommendations(markdown).items());
    }
}
