package dev.chimera.core.ingest;

import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.FactSheet.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Smells that show only between files: the same bytes twice, the same quantity in two units. One thread.
final class FolderSmells {
    private static final int SOURCES = 8;

    private final FactSheet sheet;
    private final Map<String, FileReading> firstOf = new HashMap<>();
    private final Map<String, List<Source>> identical = new TreeMap<>();
    private final Map<String, Map<String, List<Source>>> byMeasure = new TreeMap<>();
    private final Map<String, String> nouns = new TreeMap<>();

    FolderSmells(FactSheet sheet) {
        this.sheet = sheet;
    }

    void note(FileReading reading, List<Figures> columns) {
        if (reading.profile().bytes() > 0) {
            FileReading first = firstOf.putIfAbsent(reading.sha256(), reading);
            if (first != null) {
                identical.computeIfAbsent(reading.sha256(), key -> new ArrayList<>(List.of(file(first)))).add(file(reading));
            }
        }
        for (Figures column : columns) {
            Unit unit = column.topic().unit();
            boolean compares = unit.dimension() == Dimension.TIME || unit.dimension() == Dimension.SIZE;
            if (compares && !column.topic().measure().equals("value")) {
                nouns.putIfAbsent(column.topic().measure(), column.topic().noun());
                byMeasure.computeIfAbsent(column.topic().measure(), key -> new TreeMap<>()).computeIfAbsent(unit.symbol(), key -> new ArrayList<>())
                        .add(new Source(reading.path(), reading.sha256(), column.column().name(), List.of(), column.numbers().n()));
            }
        }
    }

    List<Smell> found() {
        List<Smell> found = new ArrayList<>();
        identical.values().forEach(files -> found.add(duplicates(files)));
        byMeasure.forEach((measure, units) -> {
            if (units.size() > 1) {
                found.add(unitMix(measure, units));
            }
        });
        return found;
    }

    private static Source file(FileReading reading) {
        return new Source(reading.path(), reading.sha256(), "", List.of(), 1);
    }

    private Smell duplicates(List<Source> files) {
        Topic topic = new Topic("identical files " + ColumnFacts.stem(files.getFirst().file()), "files with the same content", "identical_files", Unit.NONE,
                Subject.of("content", files.getFirst().sha256().substring(0, 12)));
        FactId count = sheet.count(topic, files.size(), first(files));
        return new Smell(Smell.Kind.DUPLICATE_FILES, "", "", List.of(), List.of(count), first(files));
    }

    private Smell unitMix(String measure, Map<String, List<Source>> units) {
        List<FactId> facts = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        units.forEach((unit, columns) -> {
            String noun = "columns that give " + nouns.getOrDefault(measure, measure) + " in " + unit;
            Topic topic = new Topic("columns " + measure + " in " + unit, noun, "columns", Unit.NONE, Subject.of("unit", unit).with("measure", measure));
            facts.add(sheet.count(topic, columns.size(), first(columns)));
            sources.addAll(columns.subList(0, Math.min(columns.size(), SOURCES / units.size())));
        });
        return new Smell(Smell.Kind.UNIT_MIX, "", measure, List.of(), facts, sources);
    }

    private static List<Source> first(List<Source> sources) {
        return sources.subList(0, Math.min(SOURCES, sources.size()));
    }
}
