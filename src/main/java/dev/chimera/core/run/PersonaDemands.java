package dev.chimera.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a persona asks of the report's body, read from lines of its own text, so that what is sent and what is checked are one:
///
/// ```
/// Words: 300-400                (or: under 250)
/// Sections: Executive Summary; Risks and Mitigations
/// Items: Recommendations 3
/// Table rows: Risks and Mitigations 2
/// ```
public record PersonaDemands(List<Demand> demands) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
    private static final Pattern WORDS = Pattern.compile("^\\s*Words:\\s*(?:under\\s+(\\d{1,6})|(\\d{1,6})\\s*[-–]\\s*(\\d{1,6}))", FLAGS);
    private static final Pattern SECTIONS = Pattern.compile("^\\s*Sections:\\s*(.+)$", FLAGS);
    private static final Pattern ITEMS = Pattern.compile("^\\s*Items:\\s*(.+?)\\s+(\\d{1,4})\\s*$", FLAGS);
    private static final Pattern ROWS = Pattern.compile("^\\s*Table rows:\\s*(.+?)\\s+(\\d{1,4})\\s*$", FLAGS);

    public PersonaDemands {
        demands = List.copyOf(demands);
    }

    /// One thing that is asked for.
    public sealed interface Demand {
        /// Words of prose: tables, headings and code are not counted.
        record Words(int least, int most) implements Demand {}

        record Section(String title) implements Demand {}

        /// At least so many list items in a section.
        record Items(String section, int least) implements Demand {}

        /// At least so many rows below the head of a table in a section.
        record TableRows(String section, int least) implements Demand {}
    }

    /// @param found words, items or rows; 1 or 0 for a section
    public record Verdict(Demand demand, int found, boolean met) {}

    /// None where the persona's text states none.
    public static PersonaDemands of(String persona) {
        List<Demand> demands = new ArrayList<>();
        Matcher words = WORDS.matcher(persona);
        if (words.find()) {
            demands.add(words.group(1) != null ? new Demand.Words(0, Integer.parseInt(words.group(1)) - 1)
                    : new Demand.Words(Integer.parseInt(words.group(2)), Integer.parseInt(words.group(3))));
        }
        SECTIONS.matcher(persona).results().flatMap(found -> List.of(found.group(1).split(";")).stream()).map(String::strip)
                .filter(title -> !title.isEmpty()).forEach(title -> demands.add(new Demand.Section(title)));
        ITEMS.matcher(persona).results().forEach(found -> demands.add(new Demand.Items(found.group(1), Integer.parseInt(found.group(2)))));
        ROWS.matcher(persona).results().forEach(found -> demands.add(new Demand.TableRows(found.group(1), Integer.parseInt(found.group(2)))));
        return new PersonaDemands(demands);
    }

    /// @param body the report's body as Markdown
    public List<Verdict> check(String body) {
        BodyShape shape = BodyShape.of(body);
        return demands.stream().map(demand -> switch (demand) {
            case Demand.Words(var least, var most) -> new Verdict(demand, shape.words(), shape.words() >= least && shape.words() <= most);
            case Demand.Section(var title) -> {
                boolean there = shape.section(title).isPresent();
                yield new Verdict(demand, there ? 1 : 0, there);
            }
            case Demand.Items(var section, var least) -> atLeast(demand, shape.section(section).map(BodyShape.Section::items), least);
            case Demand.TableRows(var section, var least) -> atLeast(demand, shape.section(section).map(BodyShape.Section::tableRows), least);
        }).toList();
    }

    private static Verdict atLeast(Demand demand, Optional<Integer> found, int least) {
        return new Verdict(demand, found.orElse(0), found.orElse(0) >= least);
    }
}
