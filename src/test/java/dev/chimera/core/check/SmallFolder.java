package dev.chimera.core.check;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Facts of a folder of 40 files with the measurements of two models.
final class SmallFolder {
    static final FactSet FACTS = new FactSet(List.of(
            count("total_files", "files", Subject.EVERYTHING, 40), count("csv_files", "CSV files", Subject.of("type", "CSV"), 25),
            count("json_files", "JSON files", Subject.of("type", "JSON"), 12), count("markdown_files", "Markdown files", Subject.of("type", "Markdown"), 3),
            share("csv_share", "CSV", 62.5), share("json_share", "JSON", 30), share("markdown_share", "Markdown", 7.5),
            count("files_named_owl", "files with owl7 in the name", Subject.of("name", "owl7"), 9),
            count("csv_files_named_owl", "CSV files with owl7 in the name", Subject.of("name", "owl7").with("type", "CSV"), 6),
            moment("earliest", Aggregate.MIN, "2024-02-01T08:00:00Z"), moment("latest", Aggregate.MAX, "2024-05-09T10:11:12Z"),
            measured("ttft_mean_owl", Aggregate.MEAN, "ttft", "owl7", 0.412),
            measured("ttft_mean_elk", Aggregate.MEAN, "ttft", "elk", 0.618),
            measured("ttft_max_owl", Aggregate.MAX, "ttft", "owl7", 1.25),
            measured("rate_mean_owl", Aggregate.MEAN, "tokens_per_second", "owl7", 83.4),
            measured("rate_mean_elk", Aggregate.MEAN, "tokens_per_second", "elk", 41.7)));

    private static Fact count(String id, String noun, Subject subject, long value) {
        return new Fact(new FactId(id), Value.of(value), Unit.NONE, noun, "files", subject, Aggregate.COUNT, value, Provenance.MEASURED, Optional.empty(), List.of());
    }

    private static Fact share(String id, String type, double value) {
        return new Fact(new FactId(id), Value.of(value), new Unit("%"), "share of " + type + " files", "files_share", Subject.of("type", type), Aggregate.SHARE, 40,
                Provenance.DERIVED, Optional.empty(), List.of());
    }

    private static Fact moment(String id, Aggregate which, String instant) {
        return new Fact(new FactId(id), Value.of(Instant.parse(instant)), Unit.NONE, id + " modification of files", "modified", Subject.EVERYTHING, which, 40,
                Provenance.MEASURED, Optional.empty(), List.of());
    }

    static Fact measured(String id, Aggregate aggregate, String measure, String model, double value) {
        boolean rate = measure.startsWith("tokens");
        String noun = rate ? "throughput" : measure.equals("ttft") ? "time to first token" : measure;
        Subject subject = Subject.of("file", model + ".csv").with("model", model).with("column", measure);
        return new Fact(new FactId(id), Value.of(value), new Unit(rate ? "tok/s" : "s"), noun, measure, subject, aggregate, 10, Provenance.MEASURED, Optional.empty(),
                List.of(new Source(model + ".csv", "", measure, List.of(), 10)));
    }

    private SmallFolder() {}
}
