package dev.chimera.core.ingest;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.SmallTable;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Names of files, columns and groups as facts bear them: one line, and nothing that ends the marks of code around it. A name that held a line feed
/// could write paragraphs of its own into a report, as if the program had said them. The inventory keeps names as they are.
final class PlainNames {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern TURNS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final char DELETE = 0x7f;
    private static final char LATIN = 0xff;

    private PlainNames() {}

    /// The same where all names are plain.
    static IngestResult in(IngestResult found) {
        FactSet facts = found.facts();
        List<Fact> all = facts.all().stream().map(PlainNames::fact).toList();
        List<SmallTable> tables = facts.tables().stream().map(PlainNames::table).toList();
        List<Smell> smells = found.smells().stream().map(PlainNames::smell).toList();
        FactSet plain = all.equals(facts.all()) && tables.equals(facts.tables()) ? facts : new FactSet(all, tables);
        return new IngestResult(found.inventory(), plain, smells, found.skipped(), found.skippedRows());
    }

    private static Fact fact(Fact fact) {
        boolean plain = plain(fact.noun()) && plain(fact.unit().symbol()) && plain(fact.subject()) && fact.sources().stream().allMatch(PlainNames::plain);
        return plain ? fact : new Fact(fact.id(), fact.value(), unit(fact.unit()), of(fact.noun()), fact.measure(), subject(fact.subject()), fact.aggregate(), fact.n(), fact.provenance(),
                fact.formula(), sources(fact.sources()));
    }

    private static Smell smell(Smell smell) {
        return new Smell(smell.kind(), of(smell.file()), of(smell.column()), smell.rows(), smell.facts(), sources(smell.sources()));
    }

    private static SmallTable table(SmallTable table) {
        List<SmallTable.Column> columns = table.columns().stream()
                .map(column -> new SmallTable.Column(of(column.name()), of(column.noun()), column.measure(), unit(column.unit()), of(column.dimension()))).toList();
        return new SmallTable(of(table.file()), table.sha256(), of(table.section()), subject(table.subject()), columns,
                table.rows().stream().map(row -> row.stream().map(PlainNames::of).toList()).toList());
    }

    private static List<Source> sources(List<Source> sources) {
        return sources.stream().map(source -> plain(source) ? source : new Source(of(source.file()), source.sha256(), of(source.column()), source.rows(), source.n())).toList();
    }

    private static Subject subject(Subject subject) {
        if (plain(subject)) {
            return subject;
        }
        Map<String, String> dimensions = new TreeMap<>();
        subject.dimensions().forEach((dimension, name) -> dimensions.put(of(dimension), of(name)));
        return new Subject(dimensions);
    }

    private static Unit unit(Unit unit) {
        return plain(unit.symbol()) ? unit : new Unit(of(unit.symbol()));
    }

    private static boolean plain(Subject subject) {
        for (Map.Entry<String, String> entry : subject.dimensions().entrySet()) {
            if (!plain(entry.getKey()) || !plain(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(Source source) {
        return plain(source.file()) && plain(source.column());
    }

    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '`' || c == DELETE || c > LATIN && isOdd(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOdd(char c) {
        return c == '\u061c' || c >= '\u200e' && c <= '\u200f' || c >= '\u2028' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }

    static String of(String name) {
        return plain(name) ? name : TURNS.matcher(BREAKS.matcher(name).replaceAll(" ")).replaceAll("").replace('`', '\'');
    }
}
