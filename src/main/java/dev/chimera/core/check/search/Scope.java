package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.search.Owners.Spot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom the words around a figure name, for each column that tells rows apart: the nearest place that names any.
///
/// @param near columns that the figure's own sentence or row decides
/// @param all the same with those that only text farther away decides
/// @param headed those of the figure's own words with those of the headings
/// @param together for each column all that the deciding place names, in its order
/// @param sentence everything that the sentence names
/// @param said everybody who is named anywhere
record Scope(Map<String, Owner> near, Map<String, Owner> all, Map<String, Owner> headed, Map<String, List<Owner>> together, List<Spot> sentence, Set<Owner> said) {
    /// What follows belongs to another figure.
    private static final Pattern CLAUSE_END = Pattern.compile("(?s)(?:[;,:(]|\\.\\s|\\b(?:and|while|whereas|than|against|but|to|versus|vs)\\b).*");
    private static final Pattern CLAUSE_START = Pattern.compile("(?s).*(?:[;,:(]|\\.\\s|\\b(?:and|while|whereas|against|but|versus|vs)\\b)");
    private static final Pattern OTHER_SIDE = Pattern.compile("\\b(?:than|versus|vs\\.?|compared (?:to|with)|ahead of|behind|over|instead of|unlike)\\s+(?:that of\\s+|those of\\s+|the\\s+)*[`*]*[\\w.:/-]+(?:\\s+\\d+\\b)?",
            Pattern.CASE_INSENSITIVE);

    /// "70 tok/s (1 agent)"
    private static final Pattern GLOSS = Pattern.compile("\\W{0,4}\\(([^()]{2,60})\\)");
    private static final Pattern OTHER = Pattern.compile("(?s)\\b(?:versus|vs|than|compared|whereas|while|but)\\b.*|;.*");

    /// @param last whether the last name in it is the nearest
    private record Place(String text, boolean last, boolean near) {}

    static Scope of(Asked asked, Owners owners) {
        Map<String, Owner> near = new LinkedHashMap<>();
        Map<String, Owner> all = new LinkedHashMap<>();
        Map<String, List<Owner>> together = new LinkedHashMap<>();
        Set<Owner> said = new LinkedHashSet<>();
        for (Place place : places(asked)) {
            List<Spot> spots = owners.in(OTHER_SIDE.matcher(place.text()).replaceAll(" "));
            owners.in(place.text()).forEach(spot -> said.add(spot.owner()));
            decide(place, spots.isEmpty() ? owners.in(place.text()) : spots, all, together);
            if (place.near()) {
                near.putAll(all);
            }
        }
        Map<String, Owner> headed = new LinkedHashMap<>(near);
        asked.beyond().reversed().stream().limit(2).forEach(heading -> decide(new Place(heading, true, false), owners.in(heading), headed, new LinkedHashMap<>()));
        return new Scope(near, all, headed, together, owners.in(asked.sentence() + " " + asked.head() + " ; " + String.join(" ; ", asked.row())), said);
    }

    private static void decide(Place place, List<Spot> spots, Map<String, Owner> all, Map<String, List<Owner>> together) {
        Map<String, List<Owner>> here = new LinkedHashMap<>();
        spots.forEach(spot -> here.computeIfAbsent(spot.owner().column(), _ -> new ArrayList<>()).add(spot.owner()));
        here.forEach((column, named) -> {
            if (all.putIfAbsent(column, place.last() ? named.getLast() : named.getFirst()) == null) {
                together.put(column, named);
            }
        });
    }

    private static List<Place> places(Asked asked) {
        List<Place> places = new ArrayList<>();
        if (asked.cell()) {
            places.add(new Place(asked.head(), false, true));
            asked.row().forEach(cell -> places.add(new Place(cell, false, true)));
        } else {
            Matcher gloss = GLOSS.matcher(asked.rest());
            if (gloss.lookingAt()) {
                places.add(new Place(gloss.group(1), false, true));
            }
            places.add(new Place(CLAUSE_END.matcher(asked.after()).replaceFirst(""), false, true));
            places.add(new Place(CLAUSE_START.matcher(asked.before()).replaceFirst(""), true, true));
            places.add(new Place(asked.before(), true, true));
            places.add(new Place(asked.ahead(), true, true));
            places.add(new Place(asked.head(), false, true));
            asked.beyond().stream().limit(asked.above()).forEach(text -> places.add(new Place(text, true, true)));
        }
        asked.beyond().stream().limit(asked.above() + 1L).forEach(text -> places.add(new Place(text, true, false)));
        places.add(new Place(OTHER.matcher(asked.after()).replaceFirst(""), false, false));
        places.add(new Place(OTHER.matcher(asked.rest()).replaceFirst(""), false, false));
        asked.beyond().stream().skip(asked.above() + 1L).forEach(text -> places.add(new Place(text, true, false)));
        return places;
    }

    /// The rows of a sheet that owners name; those of columns that it does not have say nothing.
    BitSet rows(Sheet sheet, Map<String, Owner> owners) {
        BitSet rows = sheet.all();
        for (Owner owner : owners.values()) {
            BitSet own = rows(sheet, owner);
            if (own == null) {
                continue;
            }
            boolean file = owner.column().equals(Sheet.FILE);
            boolean wholeFile = file && owner.keys().size() == 1 && owner.keys().contains(owner.value());
            if (own.isEmpty() && (wholeFile || !file && !otherwise(sheet, owner))) {
                return own;
            }
            // a name farther away that the nearer ones do not go with belongs to something else
            if (own.intersects(rows)) {
                rows.and(own);
            }
        }
        return rows;
    }

    /// Whether the same word names rows of the sheet by another column.
    private boolean otherwise(Sheet sheet, Owner owner) {
        return said.stream().filter(other -> !other.column().equals(owner.column()) && other.value().equals(owner.value())).map(other -> rows(sheet, other)).anyMatch(rows -> rows != null && !rows.isEmpty());
    }

    /// @return null where the sheet does not have the column
    static @org.jspecify.annotations.Nullable BitSet rows(Sheet sheet, Owner owner) {
        BitSet rows = new BitSet();
        Field field = sheet.byName().get(owner.column());
        if (owner.column().equals(Sheet.FILE) && field == null) {
            for (int i = 0; i < sheet.rows(); i++) {
                rows.set(i, owner.keys().contains(Owners.fileKey(sheet.files().get(i))));
            }
            return rows;
        }
        if (field == null || !field.isKey()) {
            return null;
        }
        for (int i = 0; i < sheet.rows(); i++) {
            rows.set(i, owner.keys().contains(field.keys()[i]));
        }
        return rows;
    }

    /// The columns of a sheet that the sentence's names belong to.
    Set<String> columns(Sheet sheet) {
        Set<String> columns = new LinkedHashSet<>();
        sentence.forEach(spot -> {
            if (spot.owner().column().equals(Sheet.FILE) || sheet.byName().containsKey(spot.owner().column())) {
                columns.add(spot.owner().column());
            }
        });
        return columns;
    }

    /// How many of a column's names stand before the figure in its sentence.
    long ahead(Asked asked, String column) {
        return sentence.stream().filter(spot -> spot.at() < asked.ahead().length() && spot.owner().column().equals(column)).map(Spot::owner).distinct().count();
    }

    /// How many of the names nearest to the figure a sheet can answer to.
    long answeredNear(Sheet sheet) {
        return near.values().stream().filter(owner -> {
            BitSet rows = rows(sheet, owner);
            return rows != null && !rows.isEmpty();
        }).map(Owner::value).distinct().count();
    }

    /// The same of names that stand there in full.
    long answeredExactly(Sheet sheet) {
        return answeredNear(sheet) + sentence.stream().filter(Spot::exact).filter(spot -> {
            BitSet rows = rows(sheet, spot.owner());
            return rows != null && !rows.isEmpty();
        }).mapToInt(Spot::at).distinct().count();
    }

    /// How many of the places where the sentence names somebody a sheet can answer to.
    long answered(Sheet sheet) {
        return sentence.stream().filter(spot -> {
            BitSet rows = rows(sheet, spot.owner());
            return rows != null && !rows.isEmpty();
        }).mapToInt(Spot::at).distinct().count();
    }
}
