package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Best and worst of several variants, gaps between two, and what is worse than its baseline.
final class ContestFindings {
    /// Gaps below five percent are not worth a sentence.
    private static final double LEAST_RATIO = 1.05;
    /// On the scale of the other findings: comparisons are what benchmarks are made for.
    private static final double WEIGHT = 10;
    private static final Set<String> BASELINES = Set.of("baseline", "default", "eager", "control", "reference", "fp16", "f16", "fp32", "before", "old");
    private static final Set<String> LEADING = Set.of("ttft", "tokens_per_second", "latency", "throughput", "duration", "total_duration", "time", "accuracy");
    private static final double IN_PARTS = 0.4;
    private static final String LOAD = "load";
    private static final double RELOAD_RATIO = 3;
    private static final double RELOADED = 0.25;
    /// One value a side is no evidence of much.
    private static final double SINGLE = 0.5;
    private static final int OTHERS = 3;

    private final List<Contest> contests;
    private final Map<List<FactId>, Fact> changes = new HashMap<>();
    private final Set<String> reloads;

    private ContestFindings(FactSet facts, List<Contest> contests) {
        this.contests = contests;
        for (Fact fact : facts.all()) {
            fact.formula().filter(formula -> formula.operation() == Formula.Operation.PERCENT_CHANGE)
                    .ifPresent(formula -> changes.put(formula.operands(), fact));
        }
        reloads = contests.stream().filter(contest -> contest.measure().equals(LOAD) && contest.ratio() >= RELOAD_RATIO)
                .map(ContestFindings::comparison).collect(Collectors.toSet());
    }

    static List<Finding> in(FactSet facts, List<Contest> contests) {
        ContestFindings findings = new ContestFindings(facts, contests);
        Map<Object, List<Contest>> alike = new LinkedHashMap<>();
        contests.stream().filter(findings::telling).sorted(Comparator.comparingDouble(Contest::effect).reversed().thenComparing(Contest::place))
                .forEach(contest -> alike.computeIfAbsent(findings.alike(contest), _ -> new ArrayList<>()).add(contest));
        return alike.values().stream().map(findings::finding).toList();
    }

    private boolean telling(Contest contest) {
        boolean partOfARate = contest.measure().equals("eval")
                && contests.stream().anyMatch(other -> other.measure().equals("tokens_per_second") && comparison(other).equals(comparison(contest)));
        return !contest.measure().equals(LOAD) && !partOfARate && contest.ratio() >= LEAST_RATIO && Double.isFinite(contest.effect());
    }

    /// Contests that end alike are told once, of the place where the ends are farthest apart; so is what only reloads explain.
    private List<?> alike(Contest contest) {
        return reloaded(contest) ? List.of(contest.measure(), contest.dimension())
                : contest.acrossFiles() ? List.of(contest.measure(), contest.dimension(), contest.best().name(), contest.worst().name())
                : List.of(contest.place(), contest.dimension(), contest.measure(), contest.best().figure().id(), contest.worst().figure().id());
    }

    private boolean reloaded(Contest contest) {
        return contest.best().figure().unit().dimension() == Dimension.TIME && reloads.contains(comparison(contest));
    }

    /// The place and the dimension in which the sides differ, whatever is measured.
    private static String comparison(Contest contest) {
        return contest.place() + " " + contest.dimension();
    }

    /// @param alike contests that end alike, the one to tell first
    private Finding finding(List<Contest> alike) {
        Contest contest = alike.getFirst();
        Optional<Contest.Side> baseline = contest.sides().stream().filter(side -> BASELINES.contains(side.name().toLowerCase(Locale.ROOT))).findFirst();
        boolean regressed = baseline.isPresent() && baseline.get() != contest.worst();
        Finding.Kind kind = reloaded(contest) ? Finding.Kind.RELOADED : regressed ? Finding.Kind.REGRESSION
                : contest.sides().size() > 2 ? Finding.Kind.BEST_AND_WORST : Finding.Kind.VARIANT_GAP;
        ContestSentence sentence = new ContestSentence(contest, change(contest));
        List<Passage> forms = switch (kind) {
            case RELOADED -> sentence.reloaded();
            case REGRESSION -> sentence.regressed(baseline.orElseThrow(), Optional.ofNullable(changes.get(
                    List.of(contest.worst().figure().id(), baseline.orElseThrow().figure().id()))));
            default -> contest.acrossFiles() ? sentence.acrossFiles() : sentence.bestAndWorst();
        };
        Passage also = also(alike);
        return new Finding(kind, title(contest, kind), contest.place(), evidence(contest, kind), forms.stream().map(form -> form.plus(also)).toList(),
                List.of(contest.best().figure().id(), contest.worst().figure().id()), weight(contest) * (kind == Finding.Kind.RELOADED ? RELOADED : 1));
    }

    private static Passage also(List<Contest> alike) {
        List<String> places = alike.stream().skip(1).map(Contest::place).filter(place -> !place.equals(alike.getFirst().place())).distinct()
                .map(place -> "`" + place + "`").toList();
        return places.isEmpty() ? Passage.EMPTY : Passage.of(" The same shows in " + English.list(places, OTHERS) + ".");
    }

    /// The change between the two ends as the facts state it, the higher value against the lower.
    private Optional<Fact> change(Contest contest) {
        FactId best = contest.best().figure().id();
        FactId worst = contest.worst().figure().id();
        return Optional.ofNullable(changes.getOrDefault(List.of(best, worst), changes.get(List.of(worst, best))));
    }

    private static double weight(Contest contest) {
        double single = contest.best().figure().aggregate() == Aggregate.VALUE ? SINGLE : 1;
        return WEIGHT * contest.effect() * single * (LEADING.contains(contest.measure()) ? 1 : IN_PARTS);
    }

    private static String title(Contest contest, Finding.Kind kind) {
        String measured = contest.best().figure().noun() + " by " + English.key(contest.dimension());
        return switch (kind) {
            case RELOADED -> "Reloads behind " + measured;
            case REGRESSION -> English.capital(contest.best().figure().noun()) + " worse than the baseline";
            default -> English.capital(measured);
        };
    }

    /// Without a figure and without a name: names may hold digits.
    private static String evidence(Contest contest, Finding.Kind kind) {
        String dimension = contest.dimension().replace('_', ' ');
        String quantity = contest.quantity();
        return switch (kind) {
            case RELOADED -> quantity + ": differs clearly between values of " + dimension + ", and so does the time to load the model";
            case REGRESSION -> quantity + ": worse than the baseline for some values of " + dimension;
            case BEST_AND_WORST -> quantity + ": differs clearly between the best and the worst " + dimension;
            default -> quantity + ": differs clearly between two values of " + dimension;
        };
    }
}
