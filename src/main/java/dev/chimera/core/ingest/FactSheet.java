package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects facts and names them. The same facts in the same order always get the same names. One thread.
final class FactSheet {
    private static final int LONGEST_NAME = 72;
    private static final MathContext DIGITS = new MathContext(15);
    private static final Set<Aggregate> AS_FOUND = EnumSet.of(Aggregate.VALUE, Aggregate.MIN, Aggregate.MAX, Aggregate.FIRST, Aggregate.LAST);

    /// What one or more facts have in common.
    ///
    /// @param name words for the id, any text
    record Topic(String name, String noun, String measure, Unit unit, Subject subject) {
        Topic saying(String otherName, String otherNoun) {
            return new Topic(otherName, otherNoun, measure, unit, subject);
        }

        /// Of a part of the rows: another subject, so that nobody takes it for the whole.
        Topic of(String dimension, String value) {
            return new Topic(name, noun, measure, unit, subject.with(dimension, value));
        }

        Topic in(Unit other) {
            return new Topic(name, noun, measure, other, subject);
        }
    }

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<FactId, Fact> byId = new HashMap<>();

    FactId count(Topic topic, long count, List<Source> sources) {
        return add(topic, Aggregate.COUNT, Value.of(count), new Basis(count, Optional.empty(), sources));
    }

    /// @param n how many values went in
    FactId measured(Topic topic, Aggregate aggregate, double value, long n, List<Source> sources) {
        BigDecimal figure = AS_FOUND.contains(aggregate) ? plain(BigDecimal.valueOf(value)) : decimal(value);
        return add(topic, aggregate, new Value.Number(figure), new Basis(n, Optional.empty(), sources));
    }

    FactId moment(Topic topic, Aggregate aggregate, Value.Moment moment, long n, List<Source> sources) {
        return add(topic, aggregate, moment, new Basis(n, Optional.empty(), sources));
    }

    FactId derived(Topic topic, Aggregate aggregate, double value, Formula formula) {
        List<Source> sources = formula.operands().stream().flatMap(id -> find(id).sources().stream()).distinct().limit(8).toList();
        long n = formula.operands().stream().mapToLong(id -> find(id).n()).min().orElse(0);
        return add(topic, aggregate, new Value.Number(decimal(value)), new Basis(n, Optional.of(formula), sources));
    }

    private record Basis(long n, Optional<Formula> formula, List<Source> sources) {}

    private FactId add(Topic topic, Aggregate aggregate, Value value, Basis basis) {
        FactId id = free(topic.name());
        Provenance provenance = basis.formula().isPresent() ? Provenance.DERIVED : Provenance.MEASURED;
        Fact fact = new Fact(id, value, topic.unit(), topic.noun(), topic.measure(), topic.subject(), aggregate, basis.n(), provenance,
                basis.formula(), basis.sources());
        facts.add(fact);
        byId.put(id, fact);
        return id;
    }

    Fact find(FactId id) {
        Fact fact = byId.get(id);
        if (fact == null) {
            throw new IllegalArgumentException("no fact is called " + id);
        }
        return fact;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /// Letters only: digits fall away, what is then alike gets `_b`, `_c` … in the order in which it came.
    private FactId free(String words) {
        String letters = letters(words);
        String base = letters.isEmpty() ? "fact" : letters;
        if (base.length() > LONGEST_NAME) {
            int cut = base.lastIndexOf('_', LONGEST_NAME - 1);
            base = base.substring(0, cut < 0 ? LONGEST_NAME : cut);
        }
        while (true) {
            int copy = taken.merge(base, 1, Integer::sum);
            String name = copy == 1 ? base : base + "_" + letters(copy);
            if (copy == 1 || taken.putIfAbsent(name, 1) == null) {
                return new FactId(name);
            }
        }
    }

    private static String letters(String words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = Character.toLowerCase(words.charAt(i));
            if (c >= 'a' && c <= 'z') {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '_') {
                text.append('_');
            }
        }
        int end = text.length();
        return end > 0 && text.charAt(end - 1) == '_' ? text.substring(0, end - 1) : text.toString();
    }

    /// 2 is `b`, 26 is `z`, 27 is `aa`.
    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / 26) {
            text.insert(0, (char) ('a' + (left - 1) % 26));
        }
        return text.toString();
    }

    /// To 15 digits where arithmetic left more: the noise of binary fractions is no information.
    private static BigDecimal decimal(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return plain(exact.precision() <= 15 ? exact : exact.round(DIGITS));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
