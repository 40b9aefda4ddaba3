package dev.chimera.core.check;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.Ingest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A report over one of the small folders below `cases/check` with its figures marked: `⟦40|g⟧` is true, `⟦41|b⟧` false or in no data, `⟦5|i⟧` no statement.
record Marked(String text, List<Gold> gold) {
    private static final Path CASES = Path.of("src/test/resources/cases/check");
    private static final Pattern MARK = Pattern.compile("⟦([^|⟧]*)\\|([gbi])⟧");

    record Gold(int start, int end, char is) {}

    static Stream<Path> reports() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.toString().contains("data")).sorted().toList().stream();
        }
    }

    static FactSet facts(Path report) throws IOException {
        return Ingest.folder(report.resolveSibling("data"), _ -> true, _ -> { }, () -> false).facts();
    }

    static Marked read(Path report) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Gold> gold = new ArrayList<>();
        String marked = Files.readString(report);
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            gold.add(new Gold(text.length(), text.length() + matcher.group(1).length(), matcher.group(2).charAt(0)));
            text.append(matcher.group(1));
            from = matcher.end();
        }
        return new Marked(text.append(marked.substring(from)).toString(), gold);
    }

    String figure(Gold gold) {
        return text.substring(gold.start(), gold.end());
    }

    /// The line of a place, without its end.
    String line(int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end);
    }
}
