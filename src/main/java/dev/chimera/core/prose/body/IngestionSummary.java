package dev.chimera.core.prose.body;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;

/// What was read, in sentences and as a table.
final class IngestionSummary {
    private static final List<String> TYPES = List.of("CSV", "JSON", "Markdown");

    private IngestionSummary() {}

    /// "This report covers 101 files: 28 CSV, 44 JSON and 29 Markdown files, last modified between … and …."
    static Passage scope(FactIndex index) {
        List<Fact> present = TYPES.stream().flatMap(type -> files(index, type).stream()).filter(fact -> fact.number() > 0).toList();
        Fact total = total(index);
        Passage scope = Passage.of("This report covers ").plus(total);
        if (present.size() == 1) {
            scope = scope.plus(" " + present.getFirst().subject().get("type") + (total.number() == 1 ? " file" : " files"));
        } else {
            scope = scope.plus(" files: ");
            for (int i = 0; i < present.size(); i++) {
                String before = i == 0 ? "" : i == present.size() - 1 ? " and " : ", ";
                scope = scope.plus(before).plus(present.get(i)).plus(" " + present.get(i).subject().get("type"));
            }
        }
        Fact first = index.find("modified", Subject.EVERYTHING, Aggregate.MIN).orElseThrow();
        Fact last = index.find("modified", Subject.EVERYTHING, Aggregate.MAX).orElseThrow();
        return FactText.of(first).equals(FactText.of(last)) ? scope.plus(", last modified on ").plus(first).plus(".")
                : scope.plus(", last modified between ").plus(first).plus(" and ").plus(last).plus(".");
    }

    static Passage of(FactIndex index) {
        Passage table = Passage.of("\n## 2. Data Ingestion Summary\n\n| Type | Files | Share | Size | Data rows | Latest modified |\n"
                + "| --- | ---: | ---: | ---: | ---: | --- |\n");
        List<String> present = TYPES.stream().filter(type -> files(index, type).filter(fact -> fact.number() > 0).isPresent()).toList();
        for (String type : present) {
            Subject subject = Subject.of("type", type);
            Passage row = Passage.of("| " + type);
            row = cell(row, index, "files", subject, Aggregate.COUNT);
            row = cell(row, index, "files_share", subject, Aggregate.SHARE);
            row = cell(row, index, "bytes", subject, Aggregate.SUM);
            row = cell(row, index, "rows", subject, Aggregate.SUM);
            table = table.plus(cell(row, index, "modified", subject, Aggregate.MAX).plus(" |\n"));
        }
        return present.size() == 1 ? table : table.plus(all(index));
    }

    private static Passage all(FactIndex index) {
        Passage all = Passage.of("| **All** | ").plus(total(index)).plus(" | ");
        all = cell(all, index, "bytes", Subject.EVERYTHING, Aggregate.SUM);
        all = cell(all, index, "rows", Subject.EVERYTHING, Aggregate.SUM);
        return cell(all, index, "modified", Subject.EVERYTHING, Aggregate.MAX).plus(" |\n");
    }

    /// The conclusion's own sentence.
    static Passage closing(FactIndex index, int findings) {
        Fact total = total(index);
        boolean single = total.number() == 1;
        Passage files = Passage.of("The ").plus(total).plus(single ? " file" : " files");
        return files.plus(switch (findings) {
            case 0 -> (single ? " shows" : " show") + " nothing that stands out by the rules that were applied. ";
            case 1 -> (single ? " gives" : " give") + " the finding above; each of its figures can be traced to its file. ";
            default -> (single ? " gives" : " give") + " the findings above; each of their figures can be traced to its file. ";
        });
    }

    private static Fact total(FactIndex index) {
        return index.find("files", Subject.EVERYTHING, Aggregate.COUNT).orElseThrow();
    }

    private static Optional<Fact> files(FactIndex index, String type) {
        return index.find("files", Subject.of("type", type), Aggregate.COUNT);
    }

    private static Passage cell(Passage row, FactIndex index, String measure, Subject subject, Aggregate aggregate) {
        Passage open = row.plus(" | ");
        return index.find(measure, subject, aggregate).map(open::plus).orElse(open.plus("–"));
    }
}
