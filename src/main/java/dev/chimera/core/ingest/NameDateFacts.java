package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.FactSheet.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facts about the dates that stand in the names of files and folders: of each file, and the earliest, the latest and the time between for all
/// files, each type, each folder and each group of names.
final class NameDateFacts {
    private record Dated(FileReading reading, Instant date) {}

    private final FactSheet sheet;

    private NameDateFacts(FactSheet sheet) {
        this.sheet = sheet;
    }

    static void add(List<FileReading> readings, FactSheet sheet) {
        List<Dated> dated = new ArrayList<>();
        for (FileReading reading : readings) {
            Optional<Instant> date = NameDate.of(reading.path());
            date.ifPresent(instant -> dated.add(new Dated(reading, instant)));
        }
        if (dated.isEmpty()) {
            return;
        }
        NameDateFacts facts = new NameDateFacts(sheet);
        facts.range("", dated, Subject.EVERYTHING);
        for (FileType type : FileType.values()) {
            facts.range(" of " + type.label() + " files", dated.stream().filter(one -> one.reading().type() == type).toList(), Subject.of("type", type.label()));
        }
        Folders.of(dated, one -> one.reading().path()).forEach((folder, inside) -> facts.range(" under " + folder, inside, Subject.of("folder", folder)));
        NameGroups.members(NameGroups.of(readings.stream().map(FileReading::profile).toList()), dated, one -> one.reading().path())
                .forEach((group, named) -> facts.range(" of files with " + group + " in the name", named, Subject.of("name", group)));
        dated.stream().filter(one -> one.reading().complete()).forEach(facts::file);
    }

    private void range(String whose, List<Dated> dated, Subject subject) {
        if (dated.isEmpty()) {
            return;
        }
        Instant first = dated.getFirst().date();
        Instant last = first;
        for (Dated one : dated) {
            first = one.date().isBefore(first) ? one.date() : first;
            last = one.date().isAfter(last) ? one.date() : last;
        }
        Topic topic = new Topic("", "", "name_date", Unit.NONE, subject);
        if (first.equals(last)) {
            sheet.moment(topic.saying("name date" + whose, "date in the name" + whose), Aggregate.VALUE, new Value.Moment(first), dated.size(), List.of());
            return;
        }
        sheet.moment(topic.saying("earliest name date" + whose, "earliest date in a name" + whose), Aggregate.MIN, new Value.Moment(first), dated.size(), List.of());
        sheet.moment(topic.saying("latest name date" + whose, "latest date in a name" + whose), Aggregate.MAX, new Value.Moment(last), dated.size(), List.of());
        Topic span = topic.in(MomentFacts.DAYS).saying("name date span" + whose, "time between the earliest and the latest date in a name" + whose);
        sheet.measured(span, Aggregate.SPAN, MomentFacts.days(first, last), dated.size(), List.of());
    }

    private void file(Dated one) {
        String path = one.reading().path();
        Topic topic = new Topic("name date " + ColumnFacts.stem(path), "date in the name", "name_date", Unit.NONE, Subject.of("file", path));
        List<Source> sources = List.of(new Source(path, one.reading().sha256(), "", List.of(), 1));
        sheet.moment(topic, Aggregate.VALUE, new Value.Moment(one.date()), 1, sources);
    }
}
