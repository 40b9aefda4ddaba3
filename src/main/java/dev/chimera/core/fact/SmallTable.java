package dev.chimera.core.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A table of few rows as it stands in a file, kept whole so that a single cell can be looked up: a fact for every cell would be too many.
///
/// @param section heading of a Markdown table or path of a JSON array, empty for a CSV file
/// @param subject whom the whole table is about
/// @param rows each with one cell a column, empty text where there is none; numbers as the shortest decimal that is the same double
public record SmallTable(String file, String sha256, String section, Subject subject, List<Column> columns, List<List<String>> rows) {
    /// @param name header as it stands, or the JSON path
    /// @param noun how the quantity reads
    /// @param measure its key, as in facts
    /// @param dimension whom a row is about by this column (`model`, `quantization` …), empty where it does not name that
    public record Column(String name, String noun, String measure, Unit unit, String dimension) {}

    public SmallTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// One number as a fact of its own, with the subject of its row. It stands in no fact set, and its name is no key.
    ///
    /// @param row from 0
    /// @param column from 0
    /// @return empty where no number stands
    public Optional<Fact> cell(int row, int column) {
        Column asked = columns.get(column);
        return number(rows.get(row).get(column)).map(decimal -> new Fact(new FactId("cell"), new Value.Number(decimal), asked.unit(), asked.noun(),
                asked.measure(), subject(row).with("column", asked.name()), Aggregate.VALUE, 1, Provenance.MEASURED, Optional.empty(),
                List.of(new Source(file, sha256, asked.name(), List.of(row + 1L), 1))));
    }

    /// Whom a row is about: what the table is about, and what the row itself names.
    ///
    /// @param row from 0
    public Subject subject(int row) {
        Subject found = subject;
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).dimension().isEmpty() && !rows.get(row).get(i).isEmpty()) {
                found = found.with(columns.get(i).dimension(), rows.get(row).get(i));
            }
        }
        return found;
    }

    private static Optional<BigDecimal> number(String cell) {
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
        } catch (NumberFormatException text) {
            return Optional.empty();
        }
    }
}
