package dev.chimera.core.ingest;

import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.FactSheet.Topic;
import java.util.List;

/// Facts about the headings of Markdown files: how many a file, a folder and all files have, and of which level.
final class HeadingFacts {
    private static final List<String> LEVELS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private final FactSheet sheet;

    private HeadingFacts(FactSheet sheet) {
        this.sheet = sheet;
    }

    static void add(List<FileReading> readings, FactSheet sheet) {
        List<FileReading> markdown = readings.stream().filter(reading -> reading.type() == FileType.MARKDOWN).toList();
        if (markdown.isEmpty()) {
            return;
        }
        HeadingFacts facts = new HeadingFacts(sheet);
        facts.counts("", Subject.EVERYTHING, sum(markdown), List.of());
        Folders.of(markdown, FileReading::path)
                .forEach((folder, inside) -> facts.counts(" under " + folder, Subject.of("folder", folder), sum(inside), List.of()));
        for (FileReading reading : markdown) {
            if (reading.complete()) {
                long n = reading.headings().stream().mapToInt(Integer::intValue).sum();
                List<Source> sources = List.of(new Source(reading.path(), reading.sha256(), "", List.of(), n));
                facts.counts(" in " + ColumnFacts.stem(reading.path()), Subject.of("file", reading.path()), reading.headings(), sources);
            }
        }
    }

    private static List<Integer> sum(List<FileReading> readings) {
        Integer[] sums = {0, 0, 0, 0, 0, 0};
        for (FileReading reading : readings) {
            for (int level = 0; level < reading.headings().size(); level++) {
                sums[level] += reading.headings().get(level);
            }
        }
        return List.of(sums);
    }

    private void counts(String where, Subject subject, List<Integer> headings, List<Source> sources) {
        sheet.count(new Topic("headings" + where, "headings", "headings", Unit.NONE, subject), headings.stream().mapToInt(Integer::intValue).sum(), sources);
        for (int level = 0; level < headings.size(); level++) {
            if (headings.get(level) > 0) {
                Topic topic = new Topic("headings of the " + LEVELS.get(level) + " level" + where, "headings of level " + (level + 1), "headings", Unit.NONE,
                        subject.with("level", Integer.toString(level + 1)));
                sheet.count(topic, headings.get(level), sources);
            }
        }
    }
}
