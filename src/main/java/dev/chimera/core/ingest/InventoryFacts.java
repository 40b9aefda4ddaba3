package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.FactSheet.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Facts about the files themselves: how many, of what type, where, how large, how old.
final class InventoryFacts {
    private static final Unit BYTES = new Unit("B");
    private static final Unit PERCENT = new Unit("%");

    private final Inventory inventory;
    private final FactSheet sheet;

    private InventoryFacts(Inventory inventory, FactSheet sheet) {
        this.inventory = inventory;
        this.sheet = sheet;
    }

    static void add(Inventory inventory, FactSheet sheet) {
        InventoryFacts facts = new InventoryFacts(inventory, sheet);
        facts.types();
        facts.sizesAndTimes("", inventory.files(), Subject.EVERYTHING);
        for (FileType type : FileType.values()) {
            facts.sizesAndTimes(type.label() + " ", inventory.of(type), Subject.of("type", type.label()));
        }
        facts.folders();
        facts.names();
    }

    private void types() {
        FactId total = count("total files", "files", Subject.EVERYTHING, inventory.total());
        for (FileType type : FileType.values()) {
            String noun = type.label() + " files";
            Subject subject = Subject.of("type", type.label());
            FactId files = count(noun, noun, subject, inventory.of(type).size());
            if (inventory.total() > 0) {
                Topic share = new Topic(noun + " share", "share of " + noun, "files_share", PERCENT, subject);
                sheet.derived(share, Aggregate.SHARE, 100.0 * inventory.of(type).size() / inventory.total(),
                        new Formula(Formula.Operation.SHARE, List.of(files, total)));
            }
        }
    }

    private void sizesAndTimes(String label, List<FileProfile> files, Subject subject) {
        if (files.isEmpty()) {
            return;
        }
        String noun = label + "files";
        long bytes = files.stream().mapToLong(FileProfile::bytes).sum();
        sheet.measured(new Topic(label + "total bytes", "size of all " + noun, "bytes", BYTES, subject), Aggregate.SUM, bytes, files.size(), List.of());
        long rows = files.stream().mapToLong(FileProfile::rows).sum();
        sheet.measured(new Topic(label + "total rows", "data rows in " + noun, "rows", Unit.NONE, subject), Aggregate.SUM, rows, files.size(), List.of());
        Instant first = files.stream().map(FileProfile::modified).min(Comparator.naturalOrder()).orElseThrow();
        Instant last = files.stream().map(FileProfile::modified).max(Comparator.naturalOrder()).orElseThrow();
        Topic modified = new Topic("", "", "modified", Unit.NONE, subject);
        sheet.moment(modified.saying(label + "earliest modified", "earliest modification of " + noun), Aggregate.MIN, new Value.Moment(first), files.size(), List.of());
        sheet.moment(modified.saying(label + "latest modified", "latest modification of " + noun), Aggregate.MAX, new Value.Moment(last), files.size(), List.of());
        sheet.measured(new Topic(label + "modified span", "time between the earliest and the latest modification of " + noun, "modified", MomentFacts.DAYS, subject),
                Aggregate.SPAN, MomentFacts.days(first, last), files.size(), List.of());
    }

    private void folders() {
        Folders.of(inventory.files(), FileProfile::path)
                .forEach((folder, inside) -> byType(inside, "in " + folder, "files under " + folder, Subject.of("folder", folder)));
    }

    private void names() {
        NameGroups.members(NameGroups.of(inventory.files()), inventory.files(), FileProfile::path)
                .forEach((group, named) -> byType(named, "named " + group, "files with " + group + " in the name", Subject.of("name", group)));
    }

    private void byType(List<FileProfile> files, String name, String noun, Subject subject) {
        count("files " + name, noun, subject, files.size());
        Map<FileType, Integer> counts = new EnumMap<>(FileType.class);
        files.forEach(file -> counts.merge(file.type(), 1, Integer::sum));
        counts.forEach((type, count) -> count(type.label() + " files " + name, type.label() + " " + noun, subject.with("type", type.label()), count));
    }

    private FactId count(String name, String noun, Subject subject, long count) {
        return sheet.count(new Topic(name, noun, "files", Unit.NONE, subject), count, List.of());
    }
}
