package dev.chimera.core.ingest;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A folder becomes an inventory, facts, smells and the list of what was not understood. Stateless: any thread.
public final class Ingest {
    private Ingest() {}

    /// The quick walk for a tree view: no file is opened.
    ///
    /// @throws IOException if the folder itself cannot be read
    public static Listing list(Path folder) throws IOException {
        return FolderWalk.of(folder);
    }

    /// Reads every CSV, JSON and Markdown file whose path (below the folder, with `/`) is included.
    ///
    /// @param progress called on the calling thread, at most every 50 ms and once at the end
    /// @param cancelled asked at least every 50 ms
    /// @throws IOException if the folder itself cannot be read
    /// @throws java.util.concurrent.CancellationException within 100 ms of `cancelled` or of an interrupt
    public static IngestResult folder(Path folder, Predicate<String> included, Consumer<IngestProgress> progress, BooleanSupplier cancelled)
            throws IOException {
        Listing listing = list(folder);
        Workers.Outcome outcome = new Workers(folder, chosen(listing, included), cancelled).run(progress);
        return result(folder, listing, outcome);
    }

    static List<Listing.File> chosen(Listing listing, Predicate<String> included) {
        return listing.files().stream().filter(file -> file.type().isPresent() && included.test(file.path())).toList();
    }

    static IngestResult result(Path folder, Listing listing, Workers.Outcome outcome) {
        List<FileReading> readings = outcome.readings();
        Inventory inventory = new Inventory(folder, readings.stream().map(FileReading::profile).toList());
        FactSheet sheet = new FactSheet();
        InventoryFacts.add(inventory, sheet);
        HeadingFacts.add(readings, sheet);
        NameDateFacts.add(readings, sheet);
        ColumnFacts columns = new ColumnFacts(sheet);
        Smells smells = new Smells(sheet, Instant.now());
        readings.forEach(reading -> smells.add(reading, columns.add(reading), columns.latestMoments()));
        smells.finish();
        List<Skipped> skipped = new ArrayList<>(listing.skipped());
        skipped.addAll(outcome.unreadable());
        fromHereOn(readings, Extent.PROFILE, " files are profiled, and no facts are stated about their columns", skipped);
        fromHereOn(readings, Extent.BARE, " files are listed, and their columns are not: the folder has too many to hold", skipped);
        long rows = 0;
        for (FileReading reading : readings) {
            for (Trouble trouble : reading.troubles().listed()) {
                skipped.add(new Skipped(reading.path(), trouble.line(), trouble.reason()));
            }
            rows += reading.troubles().rows();
            unstated(reading).forEach(reason -> skipped.add(new Skipped(reading.path(), 0, reason)));
        }
        skipped.sort(Comparator.comparing(Skipped::path).thenComparing(Skipped::line));
        return PlainNames.in(new IngestResult(inventory, new FactSet(sheet.facts(), SmallTables.of(readings)), smells.found(), skipped, rows));
    }

    private static void fromHereOn(List<FileReading> readings, Extent extent, String what, List<Skipped> skipped) {
        List<FileReading> others = readings.stream().filter(reading -> reading.extent() == extent).toList();
        if (!others.isEmpty()) {
            skipped.add(new Skipped(others.getFirst().path(), 0, "from here on " + others.size() + what));
        }
    }

    /// Of which parts of a file no facts are stated, because they would be too many.
    private static List<String> unstated(FileReading reading) {
        if (!reading.complete()) {
            return reading.extent() == Extent.OVERSIZED ? List.of("too large to be held: profiled, and no facts are stated about its columns") : List.of();
        }
        List<String> reasons = new ArrayList<>();
        if (reading.tables().stream().flatMap(table -> table.columns().stream()).filter(Column::isNumeric).count() > ColumnFacts.COLUMNS) {
            reasons.add("only the first " + ColumnFacts.COLUMNS + " numeric columns became facts");
        }
        for (Table table : reading.tables()) {
            table.groupings().stream().filter(Grouping::givenUp)
                    .forEach(grouping -> reasons.add("no figures by " + grouping.dimension() + ": " + grouping.whyGivenUp()));
        }
        return reasons;
    }
}
