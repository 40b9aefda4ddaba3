package dev.chimera.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The headings above a line, and whether they open a part in which the writing program records its own run.
final class Sections {
    /// Headings under which report writers of this family print what their run measured and was given.
    private static final Set<String> RECORDS = Set.of("metrics", "aggregate metrics", "llm call metrics", "statistical summary", "configuration",
            "workflow summary", "data summary", "persona prompt", "prompt", "measurement record", "checked figures", "origins", "run record");
    private static final Pattern NUMBERING = Pattern.compile("^(\\d+(\\.\\d+)*[.)]?|[IVX]+\\.)\\s+");

    private record Open(int level, String title) {}

    private final List<Open> open = new ArrayList<>();

    /// A bold line that stands for a heading has level 7: below every real one.
    void enter(int level, String title) {
        open.removeIf(section -> section.level() >= level);
        open.add(new Open(level, plain(title)));
    }

    String path() {
        return String.join(" / ", open.stream().map(Open::title).toList());
    }

    /// Whether nothing but the report's title stands above.
    boolean title() {
        return open.size() == 1 && open.getFirst().level() == 1;
    }

    boolean record() {
        return !open.isEmpty() && RECORDS.contains(open.getLast().title());
    }

    static String plain(String title) {
        String bare = title.replaceAll("[*_#`]", "").strip();
        return NUMBERING.matcher(bare).replaceFirst("").replaceAll("[:\\s]+$", "").toLowerCase(java.util.Locale.ROOT);
    }
}
