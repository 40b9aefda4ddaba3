package dev.chimera.core.ingest.csv;

import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.table.Cell;
import dev.chimera.core.ingest.table.CellText;
import dev.chimera.core.ingest.table.PlainNumber;
import dev.chimera.core.ingest.table.UnitNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// How a table begins, decided from its first four records: names, perhaps a second row of names, perhaps a row of units.
///
/// @param names one for each column, none empty, no two alike
/// @param keys the same as they stand, before a second `ms` became `ms (2)`
/// @param units one for each column, {@link Unit#NONE} where none was stated
/// @param records how many of the first records are not data
record Header(List<String> names, List<String> keys, List<Unit> units, int records) {
    /// how many records have to be looked at
    static final int MOST = 4;
    private static final int UNIT_LENGTH = 24;

    /// @param first the first records, at most {@link #MOST}, all of one width
    static Header of(List<List<String>> first) {
        List<String> top = first.getFirst();
        List<String> second = first.size() > 1 ? first.get(1) : List.of();
        List<String> third = first.size() > 2 ? first.get(2) : List.of();
        if (isData(top, second)) {
            return of(top.stream().map(cell -> "").toList(), none(top.size()), 0);
        }
        if (isUnits(second, third)) {
            return of(top, units(second, third), 2);
        }
        List<String> fourth = first.size() > 3 ? first.get(3) : List.of();
        if (isUnits(third, fourth) && isSecondHeader(top, second, fourth)) {
            return of(joined(top, second), units(third, fourth), 3);
        }
        if (isSecondHeader(top, second, third)) {
            return of(joined(top, second), none(top.size()), 2);
        }
        return of(top, none(top.size()), 1);
    }

    private static Header of(List<String> header, List<Unit> units, int records) {
        List<String> keys = named(header);
        return new Header(unique(keys), keys, units, records);
    }

    /// No header at all: numbers stand in the first record wherever they stand in the second.
    private static boolean isData(List<String> top, List<String> second) {
        boolean any = false;
        for (int i = 0; i < top.size(); i++) {
            boolean here = isNumber(top.get(i));
            if (!here && i < second.size() && isNumber(second.get(i))) {
                return false;
            }
            any |= here;
        }
        return any;
    }

    /// Units above numbers. A word may stand above a text (`model,ms,MB`) where everything above numbers is a unit, and one of them surely.
    private static boolean isUnits(List<String> second, List<String> third) {
        int known = 0;
        int unknown = 0;
        int sure = 0;
        boolean words = false;
        for (int i = 0; i < second.size(); i++) {
            String cell = second.get(i).strip();
            if (isNumber(cell) || cell.length() > UNIT_LENGTH) {
                return false;
            }
            boolean number = i < third.size() && isNumber(third.get(i));
            words |= !cell.isEmpty() && !number;
            if (!cell.isEmpty() && number) {
                boolean unit = UnitNames.symbol(bare(cell)).isPresent();
                known += unit ? 1 : 0;
                unknown += unit ? 0 : 1;
                sure += unit && (cell.length() > 1 || cell.equals("%")) ? 1 : 0;
            }
        }
        return known > 0 && (!words || unknown == 0 && sure > 0);
    }

    /// A word above a text is no unit.
    private static List<Unit> units(List<String> row, List<String> data) {
        return IntStream.range(0, row.size()).mapToObj(i -> i < data.size() && isNumber(data.get(i)) ? unit(row.get(i)) : Unit.NONE).toList();
    }

    private static String bare(String cell) {
        return cell.replaceAll("[()\\[\\]]", "");
    }

    private static boolean isSecondHeader(List<String> top, List<String> second, List<String> third) {
        boolean gaps = top.stream().anyMatch(String::isBlank);
        boolean named = !second.isEmpty() && second.stream().noneMatch(cell -> cell.isBlank() || isNumber(cell));
        return gaps && named && third.stream().anyMatch(Header::isNumber);
    }

    private static List<String> joined(List<String> top, List<String> second) {
        List<String> names = new ArrayList<>();
        String above = "";
        for (int i = 0; i < top.size(); i++) {
            above = top.get(i).isBlank() ? above : top.get(i).strip();
            names.add((above + " " + second.get(i).strip()).strip());
        }
        return names;
    }

    private static Unit unit(String cell) {
        String bare = bare(cell.strip());
        return bare.isEmpty() || CellText.read(bare) instanceof Cell.Missing ? Unit.NONE : UnitNames.symbol(bare).orElse(new Unit(bare));
    }

    private static List<Unit> none(int width) {
        return Collections.nCopies(width, Unit.NONE);
    }

    private static List<String> named(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            names.add(name.isEmpty() ? "column " + (i + 1) : name);
        }
        return names;
    }

    private static List<String> unique(List<String> keys) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String base : keys) {
            String free = base;
            for (int copy = 2; !taken.add(free); copy++) {
                free = base + " (" + copy + ")";
            }
            names.add(free);
        }
        return names;
    }

    static boolean isNumber(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return Double.isFinite(PlainNumber.parse(cell.toCharArray(), 0, cell.length())) || CellText.read(cell) instanceof Cell.Number;
    }
}
